package org.recce4j.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.internal.value.JsonValues;

/**
 * The rows of a query, read while they arrive, with values that do not depend on the driver. Usable only inside the
 * reader that receives them. Not thread-safe.
 */
public final class Rows {

    /** How many rows pass between two looks at the clock and the cancellation. */
    private static final int CHECKED_EVERY = 256;

    private final ResultSet rows;
    private final List<ResultColumn> columns;
    private final ColumnReader[] readers;
    private final long limit;
    private final Runnable check;
    private long count;
    private boolean truncated;
    private boolean isToldOfMore;

    private Rows(ResultSet rows, List<ResultColumn> columns, List<ColumnReader> readers, long limit, Runnable check) {
        this.rows = rows;
        this.columns = columns;
        this.readers = readers.toArray(ColumnReader[]::new);
        this.limit = limit;
        this.check = check;
    }

    /**
     * Returns the rows of a result set.
     *
     * @param limit the maximum number of rows to read
     * @param check called every few hundred rows; it throws to stop reading
     * @throws SQLException if the driver throws it
     */
    public static Rows of(ResultSet rows, Dialect dialect, long limit, Runnable check) throws SQLException {
        return of(rows, ReadableQuery.unchanged(""), dialect, limit, check);
    }

    /**
     * Returns the rows of the result set of a {@link Dialect#readable} query.
     *
     * @param limit the maximum number of rows to read
     * @param check called every few hundred rows; it throws to stop reading
     * @throws SQLException if the driver throws it
     */
    public static Rows of(ResultSet rows, ReadableQuery query, Dialect dialect, long limit, Runnable check)
            throws SQLException {
        if (!query.columns().isEmpty()) {
            return new Rows(rows, query.columns(), query.readers(), limit, check);
        }
        List<ResultColumn> columns = columns(rows.getMetaData(), dialect);
        return new Rows(rows, columns, columns.stream().map(dialect::reader).toList(), limit, check);
    }

    /**
     * Returns the columns that a driver describes.
     *
     * @throws SQLException if the driver throws it
     */
    public static List<ResultColumn> columns(ResultSetMetaData metadata, Dialect dialect) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            columns.add(column(metadata, i, dialect));
        }
        return List.copyOf(columns);
    }

    private static ResultColumn column(ResultSetMetaData metadata, int index, Dialect dialect) throws SQLException {
        String nativeType = metadata.getColumnTypeName(index);
        SqlType type = dialect.typeOf(nativeType);
        if (type.equals(SqlType.Exact.UNBOUNDED) && metadata.getPrecision(index) > 0) {
            type = new SqlType.Exact(metadata.getPrecision(index), metadata.getScale(index));
        }
        return new ResultColumn(metadata.getColumnLabel(index), nativeType, type);
    }

    /**
     * Lets a reader read these rows.
     *
     * @param label names the query in messages
     * @throws SQLException if the driver throws it
     * @throws SqlException TOO_MANY_ROWS if there were more rows than the limit and the reader did not call {@link
     *     #truncated} after {@link #next} had returned false
     */
    public <T> T readBy(String label, QueryRunner.RowsReader<T> reader) throws SQLException {
        T result = reader.read(this);
        if (truncated && !isToldOfMore) {
            throw new SqlException(
                    SqlErrorCode.TOO_MANY_ROWS,
                    "Cannot read all rows of " + label + ": there are more than " + limit
                            + ", the limit of the session; raise Limits.maxRows, or ask for fewer rows");
        }
        return result;
    }

    /** Returns the columns, in the query's order. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /**
     * Goes to the next row.
     *
     * @return false if there is none, or the limit is reached
     * @throws SQLException if the driver throws it
     * @throws SqlException CANCELLED or TIMEOUT if that happened in the meantime
     */
    public boolean next() throws SQLException {
        if (count % CHECKED_EVERY == 0) {
            check.run();
        }
        if (!rows.next()) {
            return false;
        }
        if (count == limit) {
            truncated = true;
            return false;
        }
        count++;
        return true;
    }

    /**
     * Returns a value of the row: a String, Boolean, Long, BigInteger (an integer beyond 64 bits), BigDecimal, Float,
     * Double, LocalDate, LocalTime, OffsetTime, LocalDateTime, OffsetDateTime, byte[], or
     * {@link Json} for documents, lists, structs, maps and unions, whose items have the form of {@link #json}. A value
     * without such a class, such as an interval or an infinite date, is the warehouse's text for it. NULL is null.
     *
     * @param index the column, counted from 0
     * @throws SQLException if the driver throws it
     */
    public @Nullable Object value(int index) throws SQLException {
        return readers[index].read(rows, index + 1);
    }

    /**
     * Returns the value of a column of documents as the warehouse's text, with its white space and the order of its
     * fields; null for NULL.
     *
     * @param index the column, counted from 0
     * @throws SQLException if the driver throws it
     */
    public @Nullable String document(int index) throws SQLException {
        return rows.getString(index + 1);
    }

    /**
     * Returns a value as JSON, as {@code docs/formats/rows-1} describes it: integers beyond 2^53, decimals, NaN and the
     * infinities are strings, dates and times are in ISO 8601, and bytes are base64. The values inside lists, structs and
     * maps already have this form.
     *
     * @param value one of the classes of {@link #value}, or null
     */
    public static Json json(@Nullable Object value) {
        return JsonValues.json(value);
    }

    /**
     * Returns a value as text, by the rules of {@link #json}.
     *
     * @param value one of the classes of {@link #value}
     */
    public static String text(Object value) {
        return JsonValues.text(value);
    }

    /** Returns whether there were more rows than the limit; known once {@link #next} has returned false. */
    public boolean truncated() {
        isToldOfMore |= truncated;
        return truncated;
    }
}
