package org.recce4j.sql.internal.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.SqlType;

/** Readers that use what JDBC 4.2 promises of every driver. */
public final class StandardReaders {

    /** Any integer of so many digits fits into a long. */
    private static final int LONG_DIGITS = 18;

    private StandardReaders() {}

    public static ColumnReader of(SqlType type) {
        if (type instanceof SqlType.Bool) {
            return StandardReaders::bool;
        }
        if (type instanceof SqlType.Exact exact) {
            return exact(exact);
        }
        if (type instanceof SqlType.Approximate approximate) {
            return approximate.bits() == 32 ? StandardReaders::real : StandardReaders::doublePrecision;
        }
        if (type instanceof SqlType.Date) {
            return (rows, index) -> rows.getObject(index, LocalDate.class);
        }
        if (type instanceof SqlType.Time) {
            return (rows, index) -> rows.getObject(index, LocalTime.class);
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone()
                    ? (rows, index) -> rows.getObject(index, OffsetDateTime.class)
                    : (rows, index) -> rows.getObject(index, LocalDateTime.class);
        }
        if (type instanceof SqlType.Binary) {
            return ResultSet::getBytes;
        }
        if (type instanceof SqlType.Document) {
            return (rows, index) -> JsonDocuments.parse(rows.getString(index));
        }
        return ResultSet::getString;
    }

    private static ColumnReader exact(SqlType.Exact type) {
        if (!type.isInteger()) {
            return ResultSet::getBigDecimal;
        }
        return type.precision() <= LONG_DIGITS || type.equals(SqlType.Exact.BIGINT)
                ? StandardReaders::integer
                : (rows, index) -> integer(rows.getBigDecimal(index));
    }

    /** A Long where it fits, else a BigInteger. */
    public static @Nullable Object integer(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.precision() - value.scale() <= LONG_DIGITS
                        || value.toBigInteger().bitLength() < Long.SIZE
                ? (Object) value.longValueExact()
                : value.toBigIntegerExact();
    }

    private static @Nullable Object integer(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        return value == 0 && rows.wasNull() ? null : (Object) value;
    }

    private static @Nullable Object bool(ResultSet rows, int index) throws SQLException {
        boolean value = rows.getBoolean(index);
        return !value && rows.wasNull() ? null : (Object) value;
    }

    // DuckDB's driver gives NaN for NULL, not 0
    private static @Nullable Object real(ResultSet rows, int index) throws SQLException {
        float value = rows.getFloat(index);
        return rows.wasNull() ? null : (Object) value;
    }

    private static @Nullable Object doublePrecision(ResultSet rows, int index) throws SQLException {
        double value = rows.getDouble(index);
        return rows.wasNull() ? null : (Object) value;
    }
}
