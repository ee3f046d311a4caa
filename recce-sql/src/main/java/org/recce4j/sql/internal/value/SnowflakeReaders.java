package org.recce4j.sql.internal.value;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** Values of Snowflake's driver, which knows the classes of java.sql only. */
public final class SnowflakeReaders {

    /** When the Gregorian calendar begins, in milliseconds. */
    private static final long GREGORIAN =
            LocalDate.of(1582, 10, 15).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

    private SnowflakeReaders() {}

    public static ColumnReader of(ResultColumn column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Date) {
            return SnowflakeReaders::date;
        }
        if (type instanceof SqlType.Time) {
            return SnowflakeReaders::time;
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? SnowflakeReaders::instant : SnowflakeReaders::reading;
        }
        return StandardReaders.of(type);
    }

    private static @Nullable Object date(ResultSet rows, int index) throws SQLException {
        Date value = rows.getDate(index);
        return value == null ? null : value.toLocalDate();
    }

    /** As a Time it would lose what is below a second. */
    private static @Nullable Object time(ResultSet rows, int index) throws SQLException {
        LocalDateTime value = inUtc(rows, index);
        return value == null ? null : value.toLocalTime();
    }

    private static @Nullable Object instant(ResultSet rows, int index) throws SQLException {
        LocalDateTime value = inUtc(rows, index);
        return value == null ? null : value.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Object reading(ResultSet rows, int index) throws SQLException {
        return inUtc(rows, index);
    }

    /**
     * With a calendar in UTC the driver leaves the reading of a clock without zone as it is. What was before October 1582 it
     * gives in the Julian calendar, so that the fields are right and the moment is not.
     */
    private static @Nullable LocalDateTime inUtc(ResultSet rows, int index) throws SQLException {
        Calendar utc = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        Timestamp value = rows.getTimestamp(index, utc);
        if (value == null) {
            return null;
        }
        if (value.getTime() >= GREGORIAN) {
            return LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC);
        }
        utc.setTimeInMillis(value.getTime());
        return LocalDateTime.of(
                utc.get(Calendar.YEAR),
                utc.get(Calendar.MONTH) + 1,
                utc.get(Calendar.DAY_OF_MONTH),
                utc.get(Calendar.HOUR_OF_DAY),
                utc.get(Calendar.MINUTE),
                utc.get(Calendar.SECOND),
                value.getNanos());
    }
}
