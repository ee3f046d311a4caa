package org.recce4j.diff.internal.values;

import org.recce4j.diff.result.ValueDiff;

/**
 * Counts of the values of a column in the rows that both tables have.
 *
 * @param matched how often they are the same, NULL being the same as NULL
 * @param baseNull how often only base's is NULL
 * @param currentNull how often only current's is NULL
 */
record PairedValueCounts(long matched, long baseNull, long currentNull) {

    /**
     * Returns the column's result.
     *
     * @param pairs how many rows both tables have
     */
    ValueDiff.ColumnMatch match(String column, long pairs) {
        return new ValueDiff.ColumnMatch(
                column, matched, pairs - matched - baseNull - currentNull, baseNull, currentNull);
    }

    PairedValueCounts plus(PairedValueCounts other) {
        return new PairedValueCounts(
                matched + other.matched, baseNull + other.baseNull, currentNull + other.currentNull);
    }
}
