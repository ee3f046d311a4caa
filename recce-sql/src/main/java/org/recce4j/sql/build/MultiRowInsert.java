package org.recce4j.sql.build;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Rows as literals of insert statements, each as large as the dialect's limits allow. Works on every warehouse. */
public final class MultiRowInsert implements BulkInsert {

    private static final int PUNCTUATION = 2;

    private final BuildDialect dialect;
    private final DSLContext build;

    /** Makes one for a dialect. */
    public MultiRowInsert(BuildDialect dialect) {
        this.dialect = dialect;
        this.build = Sql.builder(dialect);
    }

    @Override
    public void insert(Connection connection, BulkTable table, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException {
        StatementLimits limits = dialect.limits();
        List<QueryPart> pending = new ArrayList<>();
        long bytes = 0;
        try (Statement statement = connection.createStatement()) {
            while (rows.hasNext()) {
                String row = row(table.columns(), rows.next());
                int size = row.getBytes(StandardCharsets.UTF_8).length + PUNCTUATION;
                if (bytes + size > limits.statementBytes() || pending.size() >= limits.statementRows()) {
                    execute(statement, table, pending, check);
                    bytes = 0;
                }
                pending.add(Sql.raw(row));
                bytes += size;
            }
            execute(statement, table, pending, check);
        }
    }

    private void execute(Statement statement, BulkTable table, List<QueryPart> pending, Runnable check)
            throws SQLException {
        check.run();
        if (!pending.isEmpty()) {
            List<Field<Object>> names = table.columns().stream()
                    .map(column -> DSL.field(DSL.name(column.name())))
                    .toList();
            statement.execute(build.renderInlined(DSL.query(
                    "insert into {0} ({1}) values {2}",
                    DSL.table(DSL.name(table.schema(), table.name())), DSL.list(names), DSL.list(pending))));
            pending.clear();
        }
    }

    private String row(List<BulkTable.Column> columns, BulkRow values) {
        List<Field<Object>> literals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.value(i);
            literals.add(
                    value == null
                            ? DSL.field("null")
                            : dialect.literal(value, columns.get(i).type()));
        }
        return build.renderInlined(DSL.query("({0})", DSL.list(literals)));
    }
}
