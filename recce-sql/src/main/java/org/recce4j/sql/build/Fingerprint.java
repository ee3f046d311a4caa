package org.recce4j.sql.build;

import org.jooq.Record3;
import org.jooq.Select;

/**
 * A query for the fingerprint of a table's rows, which does not depend on their order. Two tables with the same fingerprint have the same
 * rows, each as often; the chance that two different ones have the same fingerprint is at most 2^-{@value #BITS}, unless somebody chooses
 * rows for that purpose.
 *
 * @param query one row of three numbers: how many rows there are, and two sums
 * @param isCheap whether it is known to take less time than a join of two such tables
 */
public record Fingerprint(Select<? extends Record3<?, ?, ?>> query, boolean isCheap) {

    /** The bits of both sums together that a row's hash fills. */
    public static final int BITS = 128;
}
