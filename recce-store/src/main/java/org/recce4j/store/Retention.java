package org.recce4j.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of each environment of a project are kept. The newest run of each environment and all tagged runs are always
 * kept. Any other run is kept if it meets either limit. Immutable.
 *
 * @param runs the number of newest runs to keep; null for no such limit
 * @param age the maximum age of a run; null for no such limit
 */
public record Retention(@Nullable Integer runs, @Nullable Duration age) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if both are null, or one is negative
     */
    public Retention {
        if (runs == null && age == null) {
            throw new IllegalArgumentException(
                    "Cannot prune without a limit: give a number of runs to keep, or an age");
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

    /** Keeps this number of the newest runs of each environment. */
    public static Retention ofRuns(int runs) {
        return new Retention(runs, null);
    }

    /** Keeps the runs of each environment that are not older than this. */
    public static Retention ofAge(Duration age) {
        return new Retention(null, age);
    }
}
