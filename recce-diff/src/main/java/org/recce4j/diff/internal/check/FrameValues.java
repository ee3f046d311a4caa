package org.recce4j.diff.internal.check;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * The values of a table's rows: numbers, dates and times in the form of {@link Rows#json}, all decimals as text; documents as
 * the warehouse prints them; bytes too; lists, structs and maps as JSON text.
 */
public final class FrameValues {

    private static final String NUMBER = "number";

    /** DuckDB's type of a NULL that nobody cast; a table would keep it as INTEGER. */
    private static final String UNTYPED = "\"NULL\"";

    private final Rows rows;
    private final Dialect dialect;

    public FrameValues(Rows rows, Dialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    /** Returns the type of a model's column. */
    public static String type(ResultColumn column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() && !isDecimal(column.nativeType()) ? "integer" : NUMBER;
        }
        if (type instanceof SqlType.Approximate) {
            return "float";
        }
        if (type instanceof SqlType.Bool) {
            return "boolean";
        }
        if (type instanceof SqlType.Date) {
            return "date";
        }
        if (type instanceof SqlType.Timestamp) {
            return "datetime";
        }
        return isUntyped(column) ? "integer" : "text";
    }

    /** Returns whether the column has nothing but NULL, and not even a type. */
    public static boolean isUntyped(ResultColumn column) {
        return column.nativeType().equals(UNTYPED);
    }

    /** Returns the type of a query's column: floating point numbers are numbers, as Recce says of queries. */
    public static String queryType(ResultColumn column) {
        return column.type() instanceof SqlType.Approximate ? NUMBER : type(column);
    }

    /** Snowflake calls its integers NUMBER(38, 0). */
    private static boolean isDecimal(String nativeType) {
        String name = nativeType.toUpperCase(Locale.ROOT);
        return name.startsWith("DEC") || name.startsWith("NUMERIC");
    }

    /** Returns values of the row at which the rows stand. */
    public List<Json> row(int from, int to) throws SQLException {
        List<Json> row = new ArrayList<>();
        for (int i = from; i < to; i++) {
            row.add(value(i));
        }
        return row;
    }

    private Json value(int index) throws SQLException {
        ResultColumn column = rows.columns().get(index);
        return column.type() instanceof SqlType.Document
                ? Json.of(rows.document(index))
                : json(rows.value(index), type(column));
    }

    private Json json(@Nullable Object value, String type) {
        if (value == null) {
            return Json.Null.INSTANCE;
        }
        if (value instanceof Json nested) {
            return new Json.Str(NestedText.of(nested));
        }
        if (value instanceof byte[] bytes) {
            return new Json.Str(Sql.parts(dialect).printed(bytes));
        }
        boolean isWhole = value instanceof Long || value instanceof BigInteger;
        if (isWhole && type.equals(NUMBER)) {
            return new Json.Str(Rows.text(value));
        }
        return Moments.text(value).<Json>map(Json.Str::new).orElseGet(() -> Rows.json(value));
    }
}
