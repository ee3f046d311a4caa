package org.recce4j.diff.internal.query;

import java.util.List;
import org.recce4j.diff.result.QueryDiff;

/**
 * How the rows of two results differ.
 *
 * @param counts the numbers of rows
 * @param rows the rows that one side has more often than the other
 * @param notCompared what could not be compared, and why
 */
record Comparison(QueryDiff.Counts counts, OneSidedRows rows, List<String> notCompared) {

    Comparison {
        notCompared = List.copyOf(notCompared);
    }

    /** Only the numbers of rows are known. */
    static Comparison ofCounts(long base, long current, List<ColumnPair> pairs, List<String> notCompared) {
        var counts =
                new QueryDiff.Counts(base, current, Math.max(0, base - current), Math.max(0, current - base), 0, 0, 0);
        return new Comparison(counts, new OneSidedRows(pairs, List.of(), null), notCompared);
    }
}
