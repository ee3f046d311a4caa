package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.model.ErrorCode;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/**
 * Compares the rows of two tables by key. One statement counts all; wide tables take more of the same form, and so do rows with NULL in
 * their keys. Used once, by one thread.
 */
final class RowComparison {

    /** PostgreSQL's statements return at most 1,664 values, and there are three for each column. */
    private static final int COLUMNS_AT_ONCE = 250;

    /** What a warehouse says of a value that it cannot compare. */
    private static final Set<ErrorCode> OF_VALUES = Set.of(SqlErrorCode.OTHER, SqlErrorCode.SYNTAX);

    private final QueryRunner runner;
    private final UniqueKey key;
    private final KeyedTables tables;
    private final List<CountedColumn> columns = new ArrayList<>();
    private final Map<ColumnPair, SqlException> failed = new LinkedHashMap<>();
    private final Map<ColumnPair, String> left = new LinkedHashMap<>();
    private @Nullable PairedRowCounts withoutNulls;
    private @Nullable PairedRowCounts rows;
    private List<KeyRows> nullKeys = List.of();
    private List<ExactPair> uncounted;
    private List<CountedCandidate> candidates = List.of();

    /** @param candidates pairs of columns that might be renamed */
    RowComparison(QueryRunner runner, UniqueKey key, List<ExactPair> candidates) {
        this.runner = runner;
        this.key = key;
        this.tables = key.tables();
        this.uncounted = candidates;
    }

    /**
     * Compares columns.
     *
     * @throws DiffException KEY_NOT_UNIQUE if the key does not tell rows apart
     * @throws InconclusiveException if the tables change meanwhile
     */
    PairedRowCounts compare(List<ExactPair> values) {
        key.requireFewRepeats();
        parts(values).forEach(this::compareWithinBudget);
        PairedRowCounts counted = rows;
        if (counted == null) {
            throw new AssertionError("Nothing was counted");
        }
        return counted;
    }

    /** Returns the columns of each statement: always one statement at least, for the rows. */
    static List<List<ExactPair>> parts(List<ExactPair> values) {
        List<List<ExactPair>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < values.size(); from += COLUMNS_AT_ONCE) {
            parts.add(values.subList(from, Math.min(values.size(), from + COLUMNS_AT_ONCE)));
        }
        return parts;
    }

    /** Returns the rows with NULL in their keys that are to be joined for themselves. */
    List<KeyRows> nullKeys() {
        return nullKeys;
    }

    /** Returns the compared columns with their counts. */
    List<CountedColumn> columns() {
        return columns;
    }

    /** Returns how the columns that might be renamed agree; none if the warehouse failed to compare them. */
    List<CountedCandidate> candidates() {
        return candidates;
    }

    /** Returns the columns that were not compared, and why: the warehouse failed to read them, or the budget was used up. */
    Map<ColumnPair, String> notCompared() {
        Map<ColumnPair, String> reasons = new LinkedHashMap<>();
        failed.forEach((pair, failure) -> reasons.put(pair, NotCompared.failed(pair, failure)));
        left.forEach((pair, why) -> reasons.put(pair, "column \"" + pair.name() + "\": " + why));
        return reasons;
    }

    /** What a budget leaves out is named; if not even the rows were counted, there is nothing to tell. */
    private void compareWithinBudget(List<ExactPair> values) {
        try {
            compareAtOnce(values);
        } catch (InconclusiveException stopped) {
            String usedUp = BudgetRunner.usedUp(runner);
            if (rows == null || usedUp == null) {
                throw stopped;
            }
            values.stream()
                    .map(ExactPair::columns)
                    .filter(pair ->
                            columns.stream().noneMatch(column -> column.pair().equals(pair)))
                    .forEach(pair -> left.put(pair, usedUp));
        }
    }

    private void compareAtOnce(List<ExactPair> values) {
        List<ExactPair> renamed = uncounted;
        uncounted = List.of();
        try {
            Counts counts = count(values, renamed);
            add(values, counts);
            keep(renamed, counts.candidates());
        } catch (SqlException failure) {
            if ((values.isEmpty() && renamed.isEmpty()) || !isOfValues(failure)) {
                throw failure;
            }
            if (renamed.isEmpty()) {
                count(List.of(), List.of());
                compareInHalves(values, failure);
            } else {
                compareAtOnce(values);
            }
        }
    }

    private void keep(List<ExactPair> renamed, List<Agreement> agreements) {
        if (!renamed.isEmpty()) {
            candidates = IntStream.range(0, renamed.size())
                    .mapToObj(i -> new CountedCandidate(renamed.get(i).columns(), agreements.get(i)))
                    .toList();
        }
    }

    /** One column that the warehouse cannot compare does not cost the others. */
    private void compareInHalves(List<ExactPair> values, SqlException reason) {
        if (values.size() == 1) {
            failed.put(values.get(0).columns(), reason);
            return;
        }
        int half = values.size() / 2;
        for (List<ExactPair> part : List.of(values.subList(0, half), values.subList(half, values.size()))) {
            try {
                add(part, count(part, List.of()));
            } catch (SqlException failure) {
                if (!isOfValues(failure)) {
                    throw failure;
                }
                compareInHalves(part, failure);
            }
        }
    }

    private void add(List<ExactPair> values, Counts counts) {
        for (int i = 0; i < values.size(); i++) {
            columns.add(
                    new CountedColumn(values.get(i).columns(), counts.columns().get(i)));
        }
    }

    private Counts count(List<ExactPair> values, List<ExactPair> renamed) {
        Counts counts = count(values, renamed, KeyRows.ALL);
        if (withoutNulls == null) {
            key.require(counts);
            withoutNulls = counts.rows();
            nullKeys = findNullKeys(counts.rows());
        } else if (!withoutNulls.equals(counts.rows())) {
            throw key.changed();
        }
        for (KeyRows some : nullKeys) {
            counts = counts.withPartners(count(values, renamed, some));
        }
        rows = counts.rows();
        return counts;
    }

    /** Returns whether a statement failed because of values, so that one with fewer columns may do. */
    static boolean isOfValues(SqlException failure) {
        return OF_VALUES.contains(failure.code());
    }

    private Counts count(List<ExactPair> values, List<ExactPair> renamed, KeyRows some) {
        CountStatement statement = new CountStatement(tables, values, renamed, some);
        return runner.query("the query for the values of " + key.model(), statement.text(), statement::read);
    }

    private List<KeyRows> findNullKeys(PairedRowCounts counted) {
        boolean onBothSides = counted.baseNullKeys() > 0 && counted.currentNullKeys() > 0;
        if (!onBothSides) {
            return List.of();
        }
        NullKeyStatement statement = new NullKeyStatement(tables);
        return runner.query("the query for keys with NULL of " + key.model(), statement.text(), statement::read);
    }
}
