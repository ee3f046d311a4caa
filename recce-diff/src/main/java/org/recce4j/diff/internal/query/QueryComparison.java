package org.recce4j.diff.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.result.Fetched;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.sql.QueryRunner;

/**
 * Compares two queries: in the warehouse if one statement can read both, else here.
 *
 * @param keys the primary key as the user writes it; none if the rows have no key
 * @param samples how many of the rows that differ to show
 */
record QueryComparison(CheckContext context, SideQuery base, SideQuery current, List<String> keys, int samples) {

    private static final String REPEATED_NAMES = "columns of the query have the same name; give each its own";

    QueryDiff run() {
        QueryRunner runner = runner();
        boolean isInWarehouse = runner != null;
        SideResult before = read(base, isInWarehouse);
        SideResult after = read(current, isInWarehouse);
        boolean namesRepeat = before.hasRepeatedNames() || after.hasRepeatedNames();
        if (namesRepeat && isInWarehouse) {
            before = read(base, false);
            after = read(current, false);
        }
        ResultColumnPairs columns = ResultColumnPairs.of(before.columns(), after.columns());
        List<ResultColumnPair> key = keys.stream()
                .map(written -> columns.require(written, sides(null)))
                .distinct()
                .toList();
        return result(
                before.head(),
                after.head(),
                columns,
                key,
                namesRepeat
                        ? inMemory(before.head(), after.head(), columns.pairs(), key)
                        : compare(runner, columns.pairs(), key));
    }

    /** Returns what {@link #run} will do. */
    DiffPlan plan() {
        List<DiffPlan.Stage> stages = new ArrayList<>();
        QueryRunner runner = runner();
        if (runner == null || keys.isEmpty()) {
            stages.add(rows("rows of " + base.name(), base));
            stages.add(rows("rows of " + current.name(), current));
        }
        if (runner == null) {
            return new DiffPlan(stages, "base and current are in two places: their rows are compared here");
        }
        SideResult before = base.describe();
        SideResult after = current.describe();
        if (before.hasRepeatedNames() || after.hasRepeatedNames()) {
            return new DiffPlan(stages, REPEATED_NAMES);
        }
        ResultColumnPairs columns = ResultColumnPairs.of(before.columns(), after.columns());
        List<ResultColumnPair> key = keys.stream()
                .map(written -> columns.require(written, sides(null)))
                .distinct()
                .toList();
        stages.addAll(new WarehouseComparison(runner, base, current, columns.pairs(), key).stages());
        return new DiffPlan(stages, "Only the columns of both queries were read for this plan, and no rows");
    }

    private static DiffPlan.Stage rows(String name, SideQuery query) {
        return new DiffPlan.Stage(
                name, "the rows that the result shows", DiffPlan.Stage.ALWAYS, List.of(query.sql()), null);
    }

    private QueryDiff.Sides sides(@Nullable Fetched fetched) {
        return new QueryDiff.Sides(base.name(), current.name(), fetched);
    }

    /** Returns what reads both sides; null if nothing does. */
    private @Nullable QueryRunner runner() {
        if (base.side().equals(current.side())) {
            return current.side().runner();
        }
        return context.isOnePlace() ? context.together() : null;
    }

    private ResultComparison compare(
            @Nullable QueryRunner runner, List<ResultColumnPair> pairs, List<ResultColumnPair> key) {
        return runner == null
                ? new FetchedQueries(base, current, pairs, key).compare()
                : new WarehouseComparison(runner, base, current, pairs, key).compare();
    }

    /** With a key the result does not show the rows of each side. */
    private SideResult read(SideQuery query, boolean isInWarehouse) {
        return isInWarehouse && !keys.isEmpty() ? query.describe() : query.read();
    }

    /** No statement can name each column. */
    private ResultComparison inMemory(
            Frame before, Frame after, List<ResultColumnPair> pairs, List<ResultColumnPair> key) {
        if (isOfTwoKinds()) {
            throw new InconclusiveException(REPEATED_NAMES);
        }
        if (!before.more() && !after.more()) {
            return MemoryComparison.of(before, after, pairs, key).compare();
        }
        return ResultComparison.ofCounts(base.count(), current.count(), pairs, List.of(REPEATED_NAMES));
    }

    private boolean isOfTwoKinds() {
        return !base.side()
                .runner()
                .dialect()
                .name()
                .equals(current.side().runner().dialect().name());
    }

    private QueryDiff result(
            Frame before,
            Frame after,
            ResultColumnPairs columns,
            List<ResultColumnPair> key,
            ResultComparison comparison) {
        boolean hasKey = !key.isEmpty();
        List<QueryDiff.Retyped> retyped = columns.pairs().stream()
                .filter(pair -> isOfTwoKinds() ? pair.changesFamily() : pair.changesName())
                .map(pair -> new QueryDiff.Retyped(
                        pair.name(),
                        pair.base().nativeType(),
                        pair.current().nativeType(),
                        !isOfTwoKinds() && pair.isOfAnotherKind()))
                .toList();
        Masking masking = context.maskingOfQuery();
        List<String> keyNames = key.stream().map(ResultColumnPair::name).toList();
        return new QueryDiff(
                sides(comparison.fetched()),
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
