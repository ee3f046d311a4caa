package org.recce4j.diff.internal.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.FrameValues;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.model.Json;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Rows;

/**
 * Compares two results in the warehouse, whatever their size.
 *
 * @param runner reads the tables of both sides
 * @param keys which of the pairs are the key
 */
record WarehouseComparison(
        QueryRunner runner,
        SideQuery base,
        SideQuery current,
        List<ResultColumnPair> pairs,
        List<ResultColumnPair> keys) {

    ResultComparison compare() {
        List<ComparedColumn> columns = new ArrayList<>();
        List<String> notCompared = new ArrayList<>();
        for (ResultColumnPair pair : pairs) {
            Optional<ComparedColumn> column = ComparedColumn.find(runner.dialect(), pair);
            column.ifPresentOrElse(columns::add, () -> notCompared.add(reason(pair)));
        }
        List<ResultColumnPair> compared =
                columns.stream().map(ComparedColumn::pair).toList();
        keys.stream().filter(key -> !compared.contains(key)).findFirst().ifPresent(key -> {
            throw new InconclusiveException("the primary key cannot be compared: " + reason(key));
        });
        if (columns.isEmpty()) {
            return ResultComparison.ofCounts(base.count(), current.count(), compared, notCompared);
        }
        ComparisonQuery query = query(columns);
        QueryDiff.Counts counts =
                runner.query("the comparison of both queries", query.counts(), rows -> counts(rows, !keys.isEmpty()));
        OneSidedRows found = differences(query, compared, counts);
        String usedUp = BudgetRunner.usedUp(runner);
        if (usedUp != null) {
            notCompared.add("the rows that differ: " + usedUp);
        }
        return new ResultComparison(counts, found, notCompared);
    }

    private ComparisonQuery query(List<ComparedColumn> columns) {
        List<ResultColumnPair> compared =
                columns.stream().map(ComparedColumn::pair).toList();
        List<Integer> positions = keys.stream().map(compared::indexOf).toList();
        return new ComparisonQuery(runner.dialect(), base, current, columns, positions);
    }

    /** Returns the stages of a plan. */
    List<DiffPlan.Stage> stages() {
        List<ComparedColumn> columns = pairs.stream()
                .flatMap(pair -> ComparedColumn.find(runner.dialect(), pair).stream())
                .toList();
        if (columns.isEmpty()) {
            return List.of(new DiffPlan.Stage(
                    "counts",
                    "how many rows each query has",
                    DiffPlan.Stage.ALWAYS,
                    List.of(base.countStatement(), current.countStatement()),
                    null));
        }
        ComparisonQuery query = query(columns);
        return List.of(
                new DiffPlan.Stage(
                        "comparison",
                        "how many rows only one query has",
                        DiffPlan.Stage.ALWAYS,
                        List.of(query.counts()),
                        null),
                new DiffPlan.Stage(
                        "differing rows",
                        "which rows the result shows",
                        "if rows differ",
                        List.of(query.rows(SideQuery.LIMIT + 1)),
                        null));
    }

    private String reason(ResultColumnPair pair) {
        return "column \"" + pair.name() + "\": " + pair.base().nativeType() + " in " + base.name() + " and "
                + pair.current().nativeType() + " in " + current.name() + " cannot be compared exactly";
    }

    private static QueryDiff.Counts counts(ResultSet rows, boolean hasKey) throws SQLException {
        rows.next();
        return new QueryDiff.Counts(
                rows.getLong(1),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                hasKey ? rows.getLong(5) : 0,
                hasKey ? rows.getLong(6) : 0,
                hasKey ? rows.getLong(7) : 0);
    }

    private OneSidedRows differences(ComparisonQuery query, List<ResultColumnPair> compared, QueryDiff.Counts counts) {
        long total = counts.baseOnly() + counts.currentOnly();
        return new OneSidedRows(compared, total == 0 ? List.of() : readWithinBudget(query, compared), total);
    }

    /** That rows differ is known, whatever becomes of them. */
    private List<OneSidedRow> readWithinBudget(ComparisonQuery query, List<ResultColumnPair> compared) {
        try {
            return runner.rows(
                    "the query for the rows that differ",
                    query.rows(SideQuery.LIMIT + 1),
                    rows -> read(rows, compared));
        } catch (InconclusiveException stopped) {
            if (BudgetRunner.usedUp(runner) == null) {
                throw stopped;
            }
            return List.of();
        }
    }

    private List<OneSidedRow> read(Rows rows, List<ResultColumnPair> compared) throws SQLException {
        int width = compared.size();
        FrameValues values = new FrameValues(rows, runner.dialect());
        List<OneSidedRow> found = new ArrayList<>();
        while (rows.next()) {
            boolean inBase = values.row(0, 1).get(0).equals(Json.of(0));
            List<Json> row = inBase ? values.row(1, width + 1) : values.row(width + 1, 2 * width + 1);
            found.add(OneSidedRow.of(inBase, row, compared, keys));
        }
        return found;
    }
}
