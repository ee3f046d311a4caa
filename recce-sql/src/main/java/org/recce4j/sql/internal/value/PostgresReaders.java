package org.recce4j.sql.internal.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** Values of the drivers of PostgreSQL and Redshift: numbers that are none, and moments without end, as text. */
public final class PostgresReaders {

    /** Types of which the driver has no class, or one that cannot hold every value. */
    private static final Set<String> TEXTS = Set.of("timetz", "tstzrange", "tstzmultirange");

    private PostgresReaders() {}

    public static ColumnReader of(ResultColumn column) {
        SqlType type = column.type();
        String nativeType = column.nativeType();
        if (nativeType.startsWith("_")) {
            String element = nativeType.substring(1);
            return (rows, index) -> PostgresArrays.parse(rows.getString(index), element);
        }
        if (TEXTS.contains(nativeType)) {
            return (rows, index) -> {
                String text = rows.getString(index);
                return text == null ? null : PostgresTexts.value(nativeType, text);
            };
        }
        if (type instanceof SqlType.Exact exact && !exact.isInteger()) {
            return PostgresReaders::numeric;
        }
        if (nativeType.equals("numeric")) {
            return (rows, index) -> whole(numeric(rows, index));
        }
        if (type instanceof SqlType.Date) {
            return PostgresReaders::date;
        }
        if (type instanceof SqlType.Time) {
            return PostgresReaders::time;
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? PostgresReaders::instant : PostgresReaders::reading;
        }
        return StandardReaders.of(type);
    }

    private static @Nullable Object numeric(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : PostgresTexts.numeric(text);
    }

    private static @Nullable Object whole(@Nullable Object value) {
        return value instanceof BigDecimal decimal ? StandardReaders.integer(decimal) : value;
    }

    private static @Nullable Object date(ResultSet rows, int index) throws SQLException {
        LocalDate value = rows.getObject(index, LocalDate.class);
        return LocalDate.MAX.equals(value) || LocalDate.MIN.equals(value) ? rows.getString(index) : value;
    }

    /** 24:00:00 is a time of PostgreSQL, and none of Java. */
    private static @Nullable Object time(ResultSet rows, int index) throws SQLException {
        LocalTime value = rows.getObject(index, LocalTime.class);
        return LocalTime.MAX.equals(value) ? rows.getString(index) : value;
    }

    private static @Nullable Object reading(ResultSet rows, int index) throws SQLException {
        LocalDateTime value = rows.getObject(index, LocalDateTime.class);
        return LocalDateTime.MAX.equals(value) || LocalDateTime.MIN.equals(value) ? rows.getString(index) : value;
    }

    private static @Nullable Object instant(ResultSet rows, int index) throws SQLException {
        OffsetDateTime value = rows.getObject(index, OffsetDateTime.class);
        return OffsetDateTime.MAX.equals(value) || OffsetDateTime.MIN.equals(value) ? rows.getString(index) : value;
    }
}
