package org.recce4j.diff.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Fetched;
import org.recce4j.diff.result.QueryDiff;

/**
 * How the rows of two results differ.
 *
 * @param counts the numbers of rows
 * @param rows the rows that one side has more often than the other
 * @param notCompared what could not be compared, and why
 * @param fetched what was read to compare it here; null if the warehouse compared the results
 */
record ResultComparison(
        QueryDiff.Counts counts,
        OneSidedRows rows,
        List<String> notCompared,
        @Nullable Fetched fetched) {

    ResultComparison(QueryDiff.Counts counts, OneSidedRows rows, List<String> notCompared) {
        this(counts, rows, notCompared, null);
    }

    ResultComparison {
        notCompared = List.copyOf(notCompared);
    }

    ResultComparison with(List<String> leftOut, Fetched read) {
        return new ResultComparison(counts, rows, leftOut, read);
    }

    /** Only the numbers of rows are known. */
    static ResultComparison ofCounts(long base, long current, List<ResultColumnPair> pairs, List<String> notCompared) {
        var counts =
                new QueryDiff.Counts(base, current, Math.max(0, base - current), Math.max(0, current - base), 0, 0, 0);
        return new ResultComparison(counts, new OneSidedRows(pairs, List.of(), null), notCompared);
    }
}
