package org.recce4j.sql.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/**
 * Values of DuckDB's driver. It gives what has no end as the last moment that the type can hold, and cannot read the time
 * 24:00:00.
 */
public final class DuckDbReaders {

    private static final LocalDate LAST_DAY = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(-Integer.MAX_VALUE);
    private static final Instant LAST_MOMENT = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);
    private static final Instant FIRST_MOMENT = Instant.EPOCH.plus(-Long.MAX_VALUE, ChronoUnit.MICROS);
    private static final String INFINITY = "infinity";
    private static final String MINUS_INFINITY = "-infinity";

    private DuckDbReaders() {}

    public static ColumnReader of(ResultColumn column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Exact exact && exact.isInteger() && exact.precision() > 19) {
            return DuckDbReaders::wideInteger;
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? DuckDbReaders::instant : DuckDbReaders::reading;
        }
        if (type instanceof SqlType.Date) {
            return DuckDbReaders::date;
        }
        if (type instanceof SqlType.Time) {
            return DuckDbReaders::time;
        }
        return StandardReaders.of(type);
    }

    private static @Nullable Object wideInteger(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        return value == null ? null : StandardReaders.integer(new BigDecimal(new BigInteger(value.toString())));
    }

    private static @Nullable Object date(ResultSet rows, int index) throws SQLException {
        // by its class the driver would lose the sign of a year
        Object value = rows.getObject(index);
        if (LAST_DAY.equals(value)) {
            return INFINITY;
        }
        return FIRST_DAY.equals(value) ? MINUS_INFINITY : value;
    }

    private static @Nullable Object time(ResultSet rows, int index) throws SQLException {
        try {
            return rows.getObject(index, LocalTime.class);
        } catch (DateTimeException endOfDay) {
            return "24:00:00";
        }
    }

    private static @Nullable Object reading(ResultSet rows, int index) throws SQLException {
        try {
            LocalDateTime value = rows.getObject(index, LocalDateTime.class);
            return value == null ? null : finite(value, value.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException infinite) {
            throw new SQLFeatureNotSupportedException(
                    "DuckDB's driver cannot read infinity as TIMESTAMP_S; cast the column to TIMESTAMP",
                    "0A000",
                    infinite);
        }
    }

    private static @Nullable Object instant(ResultSet rows, int index) throws SQLException {
        // as a class of java.time it would be an hour wrong near changes of the JVM's clock
        long micros = rows.getLong(index);
        if (rows.wasNull()) {
            return null;
        }
        Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return finite(moment.atOffset(ZoneOffset.UTC), moment);
    }

    private static Object finite(Object value, Instant moment) {
        if (moment.equals(LAST_MOMENT)) {
            return INFINITY;
        }
        return moment.equals(FIRST_MOMENT) ? MINUS_INFINITY : value;
    }
}
