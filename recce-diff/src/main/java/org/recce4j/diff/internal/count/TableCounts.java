package org.recce4j.diff.internal.count;

import java.util.List;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Counts the rows of many tables in few statements; a table that cannot be counted does not keep the others from it. */
public final class TableCounts {

    private final QueryRunner runner;
    private final String side;
    private final List<TableRows> tables;
    private final CountedTable[] counted;

    private TableCounts(QueryRunner runner, String side, List<TableRows> tables) {
        this.runner = runner;
        this.side = side;
        this.tables = tables;
        this.counted = new CountedTable[tables.size()];
    }

    /**
     * Returns a count for each table, in their order.
     *
     * @param side whose tables they are, for messages
     * @throws SqlException if the warehouse cannot be asked, or the run was cancelled
     */
    public static List<CountedTable> of(QueryRunner runner, String side, List<TableRows> tables) {
        TableCounts counts = new TableCounts(runner, side, tables);
        int from = 0;
        for (List<TableRows> batch : TableBatches.of(runner.dialect(), tables)) {
            int to = from + batch.size();
            counts.count(from, to);
            from = to;
        }
        return List.of(counts.counted);
    }

    private void count(int from, int to) {
        try {
            runner.query(label(from, to), TableCountStatement.of(runner.dialect(), tables.subList(from, to)), rows -> {
                while (rows.next()) {
                    counted[from + rows.getInt(1)] = new CountedTable(rows.getLong(2), null);
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
            counted[from] = new CountedTable(null, failure);
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
}
