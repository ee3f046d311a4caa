package org.recce4j.sql.internal.adapter;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
            append(new Appender(open), table.columns().size(), rows, check);
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

    private static void append(Appender appender, int columns, Iterator<? extends BulkRow> rows, Runnable check)
            throws SQLException {
        for (int count = 0; rows.hasNext(); count++) {
            if (count % CHECKED_EVERY == 0) {
                check.run();
            }
            appender.row(rows.next(), columns);
        }
    }

    /** The methods of the driver's appender that are called for each cell. */
    private static final class Appender {
        private final MethodHandle beginRow;
        private final MethodHandle endRow;
        private final MethodHandle appendNull;
        private final MethodHandle appendText;
        private final MethodHandle appendLong;
        private final MethodHandle appendDouble;
        private final MethodHandle appendInstant;

        Appender(Object appender) throws ReflectiveOperationException {
            Class<?> type = appender.getClass();
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            beginRow = lookup.unreflect(type.getMethod("beginRow")).bindTo(appender);
            endRow = lookup.unreflect(type.getMethod("endRow")).bindTo(appender);
            appendNull = lookup.unreflect(type.getMethod("appendNull")).bindTo(appender);
            appendText = append(lookup, appender, String.class);
            appendLong = append(lookup, appender, long.class);
            appendDouble = append(lookup, appender, double.class);
            appendInstant = append(lookup, appender, OffsetDateTime.class);
        }

        private static MethodHandle append(MethodHandles.Lookup lookup, Object appender, Class<?> value)
                throws ReflectiveOperationException {
            return lookup.unreflect(appender.getClass().getMethod("append", value))
                    .bindTo(appender);
        }

        void row(BulkRow row, int columns) throws SQLException {
            try {
                beginRow.invoke();
                for (int i = 0; i < columns; i++) {
                    cell(row.value(i));
                }
                endRow.invoke();
            } catch (Throwable failure) {
                throw DriverMethods.rethrown(failure);
            }
        }

        private void cell(@Nullable Object value) throws Throwable {
            if (value == null) {
                appendNull.invoke();
            } else if (value instanceof String text) {
                appendText.invoke(text);
            } else if (value instanceof Long number) {
                appendLong.invoke((long) number);
            } else if (value instanceof Double number) {
                appendDouble.invoke((double) number);
            } else {
                appendInstant.invoke((OffsetDateTime) value);
            }
        }
    }
}
