package org.recce4j.diff.internal.query;

import java.util.List;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.sql.QueryRunner;

/**
 * Compares two queries: in the warehouse if one statement can read both, else in memory if both results are small.
 *
 * @param keys the primary key as the user writes it; none if the rows have no key
 * @param samples how many of the rows that differ to show
 */
record QueryComparison(CheckContext context, SideQuery base, SideQuery current, List<String> keys, int samples) {

    QueryDiff run() {
        String apart = null;
        QueryRunner runner = null;
        try {
            runner = runner();
        } catch (InconclusiveException reason) {
            apart = String.valueOf(reason.getMessage());
        }
        boolean isInWarehouse = runner != null;
        SideResult before = read(base, isInWarehouse);
        SideResult after = read(current, isInWarehouse);
        if (before.hasRepeatedNames() || after.hasRepeatedNames()) {
            runner = null;
            apart = "columns of the query have the same name; give each its own";
            before = read(base, false);
            after = read(current, false);
        }
        ColumnPairs columns = ColumnPairs.of(before.columns(), after.columns());
        List<ColumnPair> key = keys.stream()
                .map(written -> columns.require(written, sides()))
                .distinct()
                .toList();
        Comparison comparison = runner == null
                ? inMemory(before.head(), after.head(), columns.pairs(), key, String.valueOf(apart))
                : new WarehouseComparison(runner, base, current, columns.pairs(), key).compare();
        return result(before.head(), after.head(), columns, key, comparison);
    }

    private QueryDiff.Sides sides() {
        return new QueryDiff.Sides(base.name(), current.name());
    }

    private QueryRunner runner() {
        return base.side().equals(current.side()) ? current.side().runner() : context.together();
    }

    /** With a key the result does not show the rows of each side. */
    private SideResult read(SideQuery query, boolean isInWarehouse) {
        return isInWarehouse && !keys.isEmpty() ? query.describe() : query.read();
    }

    private Comparison inMemory(Frame before, Frame after, List<ColumnPair> pairs, List<ColumnPair> key, String apart) {
        if (!before.more() && !after.more()) {
            return new MemoryComparison(before, after, pairs, key).compare();
        }
        return Comparison.ofCounts(base.count(), current.count(), pairs, List.of(apart));
    }

    private QueryDiff result(
            Frame before, Frame after, ColumnPairs columns, List<ColumnPair> key, Comparison comparison) {
        boolean hasKey = !key.isEmpty();
        List<QueryDiff.Retyped> retyped = columns.pairs().stream()
                .filter(pair -> !pair.base().nativeType().equals(pair.current().nativeType()))
                .map(pair -> new QueryDiff.Retyped(
                        pair.name(), pair.base().nativeType(), pair.current().nativeType(), pair.isOfAnotherKind()))
                .toList();
        Masking masking = context.maskingOfQuery();
        List<String> keyNames = key.stream().map(ColumnPair::name).toList();
        return new QueryDiff(
                sides(),
                hasKey
                        ? null
                        : before.masked(masking)
                                .withTotalRowCount(comparison.counts().base()),
                hasKey
                        ? null
                        : after.masked(masking)
                                .withTotalRowCount(comparison.counts().current()),
                keyNames,
                new QueryDiff.Differing(
                        comparison.rows().frame(masking), comparison.rows().samples(keyNames, samples, masking)),
                comparison.counts(),
                new QueryDiff.Columns(columns.baseOnly(), columns.currentOnly(), retyped),
                comparison.notCompared());
    }
}
