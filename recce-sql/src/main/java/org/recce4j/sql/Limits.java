package org.recce4j.sql;

import java.time.Duration;

/**
 * The limits of a session. Immutable.
 *
 * @param maxConcurrentQueries maximum number of statements at the same time; further callers wait
 * @param queryTimeout time limit of one statement; after it, the warehouse is asked to stop the statement
 * @param maxRows maximum number of rows that {@link QueryRunner#rows(String, String, QueryRunner.RowsReader)} reads of
 *     one query
 * @param maxRetries how often a query is retried after a broken connection or throttling, if none of its result was read;
 *     after 1 s, 4 s, 9 s and so on, as dbt's adapters do
 */
public record Limits(int maxConcurrentQueries, Duration queryTimeout, long maxRows, int maxRetries) {

    /** 4 statements at once, 5 minutes each, 100,000 rows, one retry. */
    public static final Limits DEFAULT = new Limits(4, Duration.ofMinutes(5), 100_000, 1);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive, or retries are negative
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

    /** Limits with the default number of rows and retries. */
    public Limits(int maxConcurrentQueries, Duration queryTimeout) {
        this(maxConcurrentQueries, queryTimeout, DEFAULT.maxRows, DEFAULT.maxRetries);
    }

    /** Returns these with another limit of rows. */
    public Limits withMaxRows(long rows) {
        return new Limits(maxConcurrentQueries, queryTimeout, rows, maxRetries);
    }

    /** Returns these with another number of retries. */
    public Limits withMaxRetries(int retries) {
        return new Limits(maxConcurrentQueries, queryTimeout, maxRows, retries);
    }
}
