package org.recce4j.sql.internal.adapter;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.build.BulkRow;

/** The methods of the driver's appender that are called for each cell. */
final class TableAppender {
    private final MethodHandle beginRow;
    private final MethodHandle endRow;
    private final MethodHandle appendNull;
    private final MethodHandle appendText;
    private final MethodHandle appendLong;
    private final MethodHandle appendDouble;
    private final MethodHandle appendInstant;

    TableAppender(Object appender) throws ReflectiveOperationException {
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
        return lookup.unreflect(appender.getClass().getMethod("append", value)).bindTo(appender);
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
