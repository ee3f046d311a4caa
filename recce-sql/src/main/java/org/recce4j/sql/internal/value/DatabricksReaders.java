package org.recce4j.sql.internal.value;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** Values of Databricks' driver: moments in the classes of java.sql, arrays, maps and structs as JSON text. */
public final class DatabricksReaders {

    private DatabricksReaders() {}

    public static ColumnReader of(ResultColumn column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Date) {
            return DatabricksReaders::date;
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? DatabricksReaders::instant : DatabricksReaders::reading;
        }
        if (type instanceof SqlType.Other other && isNested(other.name())) {
            return (rows, index) -> JsonDocuments.parse(rows.getString(index));
        }
        return StandardReaders.of(type);
    }

    private static boolean isNested(String nativeType) {
        return nativeType.startsWith("ARRAY") || nativeType.startsWith("MAP") || nativeType.startsWith("STRUCT");
    }

    private static @Nullable Object date(ResultSet rows, int index) throws SQLException {
        Date value = rows.getDate(index);
        return value == null ? null : value.toLocalDate();
    }

    private static @Nullable Object instant(ResultSet rows, int index) throws SQLException {
        Timestamp value = rows.getTimestamp(index);
        return value == null ? null : value.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object reading(ResultSet rows, int index) throws SQLException {
        Timestamp value = rows.getTimestamp(index);
        return value == null ? null : value.toLocalDateTime();
    }
}
