package org.recce4j.sql;

import java.time.Duration;

/**
 * Bounds of a session.
 *
 * @param maxConcurrentQueries how many statements run at once; further callers wait
 * @param queryTimeout how long one statement may run; the warehouse is asked to stop it then
 */
public record Limits(int maxConcurrentQueries, Duration queryTimeout) {

    /** 4 statements at once, 5 minutes each. */
    public static final Limits DEFAULT = new Limits(4, Duration.ofMinutes(5));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public Limits {
        if (maxConcurrentQueries < 1 || queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "Cannot use limits " + maxConcurrentQueries + " and " + queryTimeout + ": both must be positive");
        }
    }
}
