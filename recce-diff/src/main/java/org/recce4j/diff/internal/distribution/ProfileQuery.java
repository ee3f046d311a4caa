package org.recce4j.diff.internal.distribution;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile;
import org.recce4j.diff.result.Scope;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.Sql;

/** The profile of a table: one statement for up to {@link #COLUMNS_AT_ONCE} columns, each of which reads the table once. */
public final class ProfileQuery {

    /** The optimum of DuckDB, whose planner takes longer for each column the more of them there are. PostgreSQL returns 1,664 values. */
    private static final int COLUMNS_AT_ONCE = 50;

    private final SideTable table;

    public ProfileQuery(SideTable table) {
        this.table = table;
    }

    public Profile run() {
        QueryRunner runner = table.side().runner();
        List<List<@Nullable Object>> results = new ArrayList<>();
        for (String sql : statements()) {
            results.add(runner.rows(
                    "the query for the profile of " + table.node().id() + " in "
                            + table.side().name(),
                    sql,
                    rows -> AllRows.read(rows).get(0)));
        }
        return profile(results);
    }

    /** Returns the statements; each has one row as its result. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (List<ResultColumn> part : parts()) {
            List<Field<?>> fields = new ArrayList<>();
            fields.add(DSL.count());
            part.forEach(column -> fields.addAll(new Measures(table, column).fields()));
            statements.add(
                    Sql.text(Sql.builder(table.dialect()).select(named(fields)).from(table.table())));
        }
        return statements;
    }

    /**
     * Returns the profile.
     *
     * @param rows the one row of each statement
     */
    public Profile profile(List<List<@Nullable Object>> rows) {
        List<Profile.Column> columns = new ArrayList<>();
        long count = 0;
        List<List<ResultColumn>> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            RowValues values = new RowValues(rows.get(i));
            count = values.number();
            parts.get(i).forEach(column -> columns.add(new Measures(table, column).read(values)));
        }
        return new Profile(count, columns, Scope.ALL);
    }

    /** Always at least one part, for the number of rows. */
    private List<List<ResultColumn>> parts() {
        List<ResultColumn> columns = table.columns();
        List<List<ResultColumn>> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < columns.size(); from += COLUMNS_AT_ONCE) {
            parts.add(columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE)));
        }
        return parts;
    }

    /** Some warehouses refuse a result with two columns of one name. */
    private static List<Field<?>> named(List<Field<?>> fields) {
        List<Field<?>> named = new ArrayList<>();
        fields.forEach(field -> named.add(field.as("m" + named.size())));
        return named;
    }
}
