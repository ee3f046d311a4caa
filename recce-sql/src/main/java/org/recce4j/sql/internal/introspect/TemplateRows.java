package org.recce4j.sql.internal.introspect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.IntrospectionForms.DriverForms;

/** Reads the rows of a template's query with the values that dbt's driver would return. */
public final class TemplateRows {

    private static final List<String> DECIMALS = List.of("DECIMAL", "NUMERIC", "BIGNUMERIC");

    /** As Python prints a time with an offset. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendOffset("+HH:MM:ss", "+00:00")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter TIME_WITH_MICROSECONDS = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .appendOffset("+HH:MM:ss", "+00:00")
            .toFormatter(Locale.ROOT);

    private final DriverForms driver;

    public TemplateRows(DriverForms driver) {
        this.driver = driver;
    }

    /**
     * Reads all rows.
     *
     * @throws SQLException if the driver throws it
     * @throws SqlException OTHER for a value whose text depends on dbt's driver
     */
    public QueryResult read(Rows rows) throws SQLException {
        List<ResultColumn> columns = rows.columns();
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(value(rows, i, columns.get(i)));
            }
            all.add(row);
        }
        return new QueryResult(columns.stream().map(ResultColumn::name).toList(), all);
    }

    private @Nullable Object value(Rows rows, int index, ResultColumn column) throws SQLException {
        Object value = rows.value(index);
        if (value instanceof Float real) {
            return driver.widensReals() ? (Object) real.doubleValue() : Double.valueOf(real.toString());
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return isDecimal(column) ? new BigDecimal(value.toString()) : value;
        }
        if (value instanceof OffsetTime time) {
            boolean isWhole = time.getNano() / 1_000 == 0;
            return (isWhole ? TIME : TIME_WITH_MICROSECONDS).format(time.truncatedTo(ChronoUnit.MICROS));
        }
        if (value instanceof Json && column.type() instanceof SqlType.Document && driver.documentsAreText()) {
            return rows.document(index);
        }
        if (value == null || !isDriversOwn(value, column)) {
            return value;
        }
        throw new SqlException(
                SqlErrorCode.OTHER,
                "Cannot read column \"" + column.name() + "\" of the query of a template: values of the type "
                        + column.nativeType() + " depend on dbt's driver; cast it to a text in the query");
    }

    private boolean isDecimal(ResultColumn column) {
        String type = column.nativeType().toUpperCase(Locale.ROOT);
        return !driver.wholeDecimalsAreIntegers() && DECIMALS.stream().anyMatch(type::startsWith);
    }

    /** Bytes, lists, intervals, and dates beyond Python's. */
    private static boolean isDriversOwn(Object value, ResultColumn column) {
        boolean isInterval = column.nativeType().toUpperCase(Locale.ROOT).startsWith("INTERVAL");
        boolean isText = value instanceof String && !isTemporal(column.type());
        return value instanceof byte[] || value instanceof Json || isInterval || (!isText && isBeyondPython(value));
    }

    private static boolean isTemporal(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp || type instanceof SqlType.Time;
    }

    private static boolean isBeyondPython(Object value) {
        if (value instanceof String) {
            return true;
        }
        int year = value instanceof LocalDate date
                ? date.getYear()
                : value instanceof LocalDateTime time
                        ? time.getYear()
                        : value instanceof OffsetDateTime moment ? moment.getYear() : 1;
        return year < 1 || year > 9_999;
    }
}
