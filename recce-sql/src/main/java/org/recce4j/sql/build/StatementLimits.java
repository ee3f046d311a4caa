package org.recce4j.sql.build;

/**
 * How much a warehouse takes at once. A dialect's figures are below the warehouse's own, so that what we count in bytes is
 * safe whatever the warehouse counts.
 *
 * @param statementBytes bytes of one statement in UTF-8
 * @param statementRows rows of one insert
 * @param textBytes bytes of one text in UTF-8
 */
public record StatementLimits(int statementBytes, int statementRows, int textBytes) {

    /** What every warehouse takes. */
    public static final StatementLimits CAUTIOUS = new StatementLimits(250_000, 500, 65_535);
}
