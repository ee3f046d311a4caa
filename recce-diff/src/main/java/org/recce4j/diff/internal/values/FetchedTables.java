package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.RowFetch;
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
        base().read(columns().meetings(), Meeting::base, shown(ColumnPair::base), rows);
    }

    /** Returns the types of the shown columns. */
    List<ResultColumn> readCurrent(Consumer<FetchedRow> rows) {
        return current().read(columns().meetings(), Meeting::current, shown(ColumnPair::current), rows);
    }

    /** Returns the statements of both counts. */
    List<String> countStatements() {
        return List.of(base().countStatement(), current().countStatement());
    }

    /** Returns the statements that read both tables. */
    List<String> rowStatements() {
        return List.of(
                base().statement(columns().meetings(), Meeting::base, shown(ColumnPair::base)),
                current().statement(columns().meetings(), Meeting::current, shown(ColumnPair::current)));
    }

    private List<Field<?>> shown(Function<ColumnPair, ResultColumn> side) {
        return shown().stream()
                .<Field<?>>map(
                        pair -> Sql.column(ExactPair.TABLE, side.apply(pair).name()))
                .toList();
    }

    /** Returns how the columns are compared. */
    FetchedColumns columns() {
        return new FetchedColumns(tables, comparison);
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
}
