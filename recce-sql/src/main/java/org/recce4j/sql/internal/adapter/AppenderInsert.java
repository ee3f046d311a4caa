package org.recce4j.sql.internal.adapter;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.BulkInsert;
import org.recce4j.sql.build.BulkRow;
import org.recce4j.sql.build.BulkTable;
import org.recce4j.sql.build.MultiRowInsert;
import org.recce4j.sql.build.Sql;

/**
 * DuckDB's Appender, by reflection: the driver is the caller's and may come from a class loader of its own. A connection that
 * hides the driver's, or a table of other columns, gets insert statements.
 */
final class AppenderInsert implements BulkInsert {

    private static final int CHECKED_EVERY = 1_000;

    private final BuildDialect dialect;
    private final MultiRowInsert statements;

    AppenderInsert(BuildDialect dialect) {
        this.dialect = dialect;
        this.statements = new MultiRowInsert(dialect);
    }

    @Override
    public void insert(Connection connection, BulkTable table, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException {
        Connection driver = connection.unwrap(Connection.class);
        Method create = DriverMethods.find(driver.getClass(), "createAppender", String.class, String.class);
        if (create == null || !hasExactly(connection, table)) {
            statements.insert(connection, table, rows, check);
            return;
        }
        try (AutoCloseable open = (AutoCloseable) DriverMethods.call(create, driver, table.schema(), table.name())) {
            append(new TableAppender(open), table.columns().size(), rows, check);
        } catch (SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new SQLException(failure);
        }
    }

    /** An appender fills all columns of a table in the table's own order, whatever they are called. */
    private boolean hasExactly(Connection connection, BulkTable table) throws SQLException {
        String none = Sql.builder(dialect)
                .renderInlined(
                        DSL.query("select * from {0} limit 0", DSL.table(DSL.name(table.schema(), table.name()))));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(none)) {
            ResultSetMetaData present = rows.getMetaData();
            boolean same = present.getColumnCount() == table.columns().size();
            for (int i = 0; same && i < table.columns().size(); i++) {
                same = present.getColumnName(i + 1)
                        .equals(table.columns().get(i).name());
            }
            return same;
        }
    }

    private static void append(TableAppender appender, int columns, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException {
        for (int count = 0; rows.hasNext(); count++) {
            if (count % CHECKED_EVERY == 0) {
                check.run();
            }
            appender.row(rows.next(), columns);
        }
    }
}
