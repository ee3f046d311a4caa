package org.recce4j.diff.internal.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** Counts the rows of many tables in few statements; a table that cannot be counted does not keep the others from it. */
public final class TableCounts {

    /** Tables of one statement: warehouses plan many more, and a failure costs less with few. */
    private static final int STATEMENT_TABLES = 100;

    /** What a table adds to a statement besides its name, at most. */
    private static final int TABLE_BYTES = 60;

    private final QueryRunner runner;
    private final String side;
    private final List<TableRows> tables;
    private final Counted[] counted;

    private TableCounts(QueryRunner runner, String side, List<TableRows> tables) {
        this.runner = runner;
        this.side = side;
        this.tables = tables;
        this.counted = new Counted[tables.size()];
    }

    /**
     * The rows of a table, or why it was not counted: one of the two.
     *
     * @param rows the number of rows
     * @param failure what the warehouse says
     */
    public record Counted(@Nullable Long rows, @Nullable SqlException failure) {}

    /**
     * Returns a count for each table, in their order.
     *
     * @param side whose tables they are, for messages
     * @throws SqlException if the warehouse cannot be asked, or the run was cancelled
     */
    public static List<Counted> of(QueryRunner runner, String side, List<TableRows> tables) {
        TableCounts counts = new TableCounts(runner, side, tables);
        int from = 0;
        while (from < tables.size()) {
            int to = counts.end(from);
            counts.count(from, to);
            from = to;
        }
        return List.of(counts.counted);
    }

    /** Returns the statements that count tables if none fails. */
    static List<String> statements(QueryRunner runner, String side, List<TableRows> tables) {
        TableCounts counts = new TableCounts(runner, side, tables);
        List<String> statements = new ArrayList<>();
        int from = 0;
        while (from < tables.size()) {
            int to = counts.end(from);
            statements.add(statement(runner.dialect(), tables.subList(from, to)));
            from = to;
        }
        return statements;
    }

    private int end(int from) {
        int limit = Sql.parts(runner.dialect()).limits().statementBytes();
        int bytes = 0;
        int to = from;
        while (to < tables.size() && to - from < STATEMENT_TABLES) {
            String table = Sql.builder(runner.dialect()).render(tables.get(to).named(runner.dialect()));
            bytes += TABLE_BYTES + table.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > limit && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }

    private void count(int from, int to) {
        try {
            runner.query(label(from, to), statement(runner.dialect(), tables.subList(from, to)), rows -> {
                while (rows.next()) {
                    counted[from + rows.getInt(1)] = new Counted(rows.getLong(2), null);
                }
                return to;
            });
        } catch (SqlException failure) {
            narrow(from, to, failure);
        }
    }

    /** One table may have failed them all. */
    private void narrow(int from, int to, SqlException failure) {
        if (isOfTheSession(failure)) {
            throw failure;
        }
        if (to - from == 1) {
            counted[from] = new Counted(null, failure);
        } else if (failure.code() == SqlErrorCode.TIMEOUT) {
            for (int i = from; i < to; i++) {
                count(i, i + 1);
            }
        } else {
            int middle = (from + to) / 2;
            count(from, middle);
            count(middle, to);
        }
    }

    private static boolean isOfTheSession(SqlException failure) {
        return failure.code() == SqlErrorCode.CANCELLED
                || failure.code() == SqlErrorCode.CONNECTION
                || failure.code() == SqlErrorCode.QUOTA;
    }

    /** Returns what a query for the rows of one table is called. */
    static String label(TableRows table, String side) {
        return "the query for the row count of " + table.relation().displayName() + " in " + side;
    }

    private String label(int from, int to) {
        return to - from == 1
                ? label(tables.get(from), side)
                : "the query for the row counts of " + (to - from) + " tables in " + side;
    }

    /** A row for each table: its place in the list, and how many rows it has. */
    static String statement(Dialect dialect, List<TableRows> tables) {
        DSLContext builder = Sql.builder(dialect);
        List<Select<Record2<Integer, Integer>>> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            counts.add(
                    builder.select(DSL.inline(i).as("table_number"), DSL.count().as("row_count"))
                            .from(tables.get(i).named(dialect)));
        }
        return Sql.text(counts.stream()
                .reduce((before, next) -> before.unionAll(next))
                .map(Objects::requireNonNull)
                .orElseThrow());
    }
}
