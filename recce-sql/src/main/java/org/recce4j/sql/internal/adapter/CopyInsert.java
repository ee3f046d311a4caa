package org.recce4j.sql.internal.adapter;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.BulkInsert;
import org.recce4j.sql.build.BulkRow;
import org.recce4j.sql.build.BulkTable;
import org.recce4j.sql.build.MultiRowInsert;
import org.recce4j.sql.build.Sql;

/**
 * PostgreSQL's {@code copy … from stdin}, by reflection: the driver is the caller's. A connection that hides the driver's gets
 * insert statements.
 */
final class CopyInsert implements BulkInsert {

    private final BuildDialect dialect;
    private final MultiRowInsert statements;

    CopyInsert(BuildDialect dialect) {
        this.dialect = dialect;
        this.statements = new MultiRowInsert(dialect);
    }

    @Override
    public void insert(Connection connection, BulkTable table, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException {
        Connection driver = connection.unwrap(Connection.class);
        Method copyApi = DriverMethods.find(driver.getClass(), "getCopyAPI");
        if (copyApi == null) {
            statements.insert(connection, table, rows, check);
            return;
        }
        Object copy = DriverMethods.call(copyApi, driver);
        Method copyIn = DriverMethods.find(copy.getClass(), "copyIn", String.class, InputStream.class);
        if (copyIn == null) {
            throw new SQLException("The driver's copy API has no copyIn(String, InputStream)");
        }
        DriverMethods.call(
                copyIn,
                copy,
                statement(table),
                new CopyText(rows, table.columns().size(), check));
    }

    private String statement(BulkTable table) {
        return Sql.builder(dialect)
                .renderInlined(DSL.query(
                        "copy {0} ({1}) from stdin",
                        DSL.table(DSL.name(table.schema(), table.name())),
                        DSL.list(table.columns().stream()
                                .map(column -> DSL.field(DSL.name(column.name())))
                                .toList())));
    }
}
