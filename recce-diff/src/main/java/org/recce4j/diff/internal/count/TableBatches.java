package org.recce4j.diff.internal.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/** Tables of a list, the first ones first, as many at a time as one statement reads. */
final class TableBatches {

    /** Tables of one statement: warehouses plan many more, and a failure costs less with few. */
    private static final int STATEMENT_TABLES = 100;

    /** What a table adds to a statement besides its name, at most. */
    private static final int TABLE_BYTES = 60;

    private TableBatches() {}

    static List<List<TableRows>> of(Dialect dialect, List<TableRows> tables) {
        List<List<TableRows>> batches = new ArrayList<>();
        int from = 0;
        while (from < tables.size()) {
            int to = end(dialect, tables, from);
            batches.add(tables.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static int end(Dialect dialect, List<TableRows> tables, int from) {
        int limit = Sql.parts(dialect).limits().statementBytes();
        int bytes = 0;
        int to = from;
        while (to < tables.size() && to - from < STATEMENT_TABLES) {
            String table = Sql.builder(dialect).render(tables.get(to).named(dialect));
            bytes += TABLE_BYTES + table.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > limit && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }
}
