package org.recce4j.sql;

import java.time.Duration;

/**
 * Bounds of a session.
 *
 * @param maxConcurrentQueries how many statements run at once; further callers wait
 * @param queryTimeout how long one statement may run; the warehouse is asked to stop it then
 * @param maxRows how many rows {@link QueryRunner#rows(String, String, QueryRunner.RowsReader)} gives of one query
 * @param maxRetries how often a query is sent again after a broken connection or throttling, as long as nothing of its
 *     result has been read; after 1 s, 4 s, 9 s and so on, as dbt's adapters wait
 */
public record Limits(int maxConcurrentQueries, Duration queryTimeout, long maxRows, int maxRetries) {

    /** 4 statements at once, 5 minutes each, 100,000 rows, one retry. */
    public static final Limits DEFAULT = new Limits(4, Duration.ofMinutes(5), 100_000, 1);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is not positive, or retries are negative
     */
    public Limits {
        if (maxConcurrentQueries < 1
                || queryTimeout.isNegative()
                || queryTimeout.isZero()
                || maxRows < 1
                || maxRetries < 0) {
            throw new IllegalArgumentException("Cannot use limits of " + maxConcurrentQueries + " queries, "
                    + queryTimeout + ", " + maxRows + " rows and " + maxRetries
                    + " retries: all must be positive, retries may be 0");
        }
    }

    /** Bounds with the default's rows and retries. */
    public Limits(int maxConcurrentQueries, Duration queryTimeout) {
        this(maxConcurrentQueries, queryTimeout, DEFAULT.maxRows, DEFAULT.maxRetries);
    }

    /** Returns these with another bound of rows. */
    public Limits withMaxRows(long rows) {
        return new Limits(maxConcurrentQueries, queryTimeout, rows, maxRetries);
    }

    /** Returns these with another number of retries. */
    public Limits withMaxRetries(int retries) {
        return new Limits(maxConcurrentQueries, queryTimeout, maxRows, retries);
    }
}
