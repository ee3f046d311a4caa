package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.ValueEquality;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.places.RowFetch;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.Sql;

/**
 * Two tables in two places, whose rows are read to compare them here: the values of the key first, then those of the other columns.
 *
 * @param isShown whether the shown columns of the comparison are read, too
 */
record FetchedTables(Tables tables, TableComparison comparison, String model, boolean isShown) {

    long countBase() {
        return base().count();
    }

    long countCurrent() {
        return current().count();
    }

    void readBase(Consumer<FetchedRow> rows) {
        base().read(meetings(), Meeting::base, shown(ColumnPair::base), rows);
    }

    /** Returns the types of the shown columns. */
    List<ResultColumn> readCurrent(Consumer<FetchedRow> rows) {
        return current().read(meetings(), Meeting::current, shown(ColumnPair::current), rows);
    }

    /** Returns the statements of both counts. */
    List<String> countStatements() {
        return List.of(base().countStatement(), current().countStatement());
    }

    /** Returns the statements that read both tables. */
    List<String> rowStatements() {
        return List.of(
                base().statement(meetings(), Meeting::base, shown(ColumnPair::base)),
                current().statement(meetings(), Meeting::current, shown(ColumnPair::current)));
    }

    private List<Field<?>> shown(Function<ColumnPair, ResultColumn> side) {
        return shown().stream()
                .<Field<?>>map(
                        pair -> Sql.column(ExactPair.TABLE, side.apply(pair).name()))
                .toList();
    }

    private RowFetch base() {
        return fetch(tables.baseRunner(), tables.base().table(tables.baseDialect()), "base");
    }

    private RowFetch current() {
        return fetch(tables.runner(), tables.current().table(tables.dialect()), "current");
    }

    private RowFetch fetch(QueryRunner runner, Table<Record> table, String side) {
        return new RowFetch(
                runner, "the rows of " + model + " in " + side, table.as(ExactPair.TABLE), BudgetRunner.rows(runner));
    }

    List<ColumnPair> shown() {
        return isShown ? comparison.shownRows() : List.of();
    }

    /** Returns the compared columns: those of the key, then the others. */
    List<ColumnPair> compared() {
        return Stream.concat(comparison.key().columns().stream(), comparison.values().stream())
                .map(ExactPair::columns)
                .toList();
    }

    private List<Meeting> meetings() {
        return compared().stream().map(this::meeting).toList();
    }

    private Meeting meeting(ColumnPair pair) {
        SideColumn base = pair.baseOn(tables.baseDialect());
        SideColumn current = pair.currentOn(tables.dialect());
        return comparison.comparators().containsKey(pair)
                ? Meeting.asRead(base, current)
                : Meeting.find(base, current).orElseThrow();
    }

    /** Returns when values of the columns that are not part of the key count as equal. */
    List<BiPredicate<@Nullable Object, @Nullable Object>> equalities() {
        List<BiPredicate<@Nullable Object, @Nullable Object>> equalities = new ArrayList<>();
        for (ExactPair column : comparison.values()) {
            ValueComparator comparator = comparison.comparators().get(column.columns());
            equalities.add(comparator == null ? Objects::equals : new ValueEquality(comparator)::areEqual);
        }
        return equalities;
    }

    /** Returns the columns that are not compared exactly, and how far they are. */
    Map<String, String> precision() {
        Map<String, String> precision = new LinkedHashMap<>();
        for (ColumnPair pair : compared()) {
            if (meeting(pair).precision() != Precision.EXACT) {
                precision.put(pair.name(), meeting(pair).precision().words());
            }
        }
        return precision;
    }
}
