package org.recce4j.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of each environment of a project are kept. A run is kept when one of the bounds keeps it; the newest run of each
 * environment and runs with tags are kept always.
 *
 * @param runs how many of the newest runs are kept, null where their number does not matter
 * @param age how old a run may get, null where its age does not matter
 */
public record Retention(@Nullable Integer runs, @Nullable Duration age) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when there is none, or one is negative
     */
    public Retention {
        if (runs == null && age == null) {
            throw new IllegalArgumentException("Cannot tell which runs to keep: give a number of runs or an age");
        }
        if (runs != null && runs < 0) {
            throw new IllegalArgumentException(
                    "Cannot keep the newest " + runs + " runs: the number must be 0 or more");
        }
        if (age != null && age.isNegative()) {
            throw new IllegalArgumentException(
                    "Cannot keep the runs of the last " + age.toDays() + " days: the number must be 0 or more");
        }
    }

    /** Keeps the newest runs of each environment. */
    public static Retention ofRuns(int runs) {
        return new Retention(runs, null);
    }

    /** Keeps the runs of each environment that are not older. */
    public static Retention ofAge(Duration age) {
        return new Retention(null, age);
    }
}
