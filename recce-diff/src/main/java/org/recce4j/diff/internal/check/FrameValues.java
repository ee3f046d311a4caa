package org.recce4j.diff.internal.check;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Frame;
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

    private final Rows rows;
    private final Dialect dialect;
    private final List<Frame.Column> columns;

    /**
     * @param columns the columns of the rows
     */
    public FrameValues(Rows rows, Dialect dialect, List<Frame.Column> columns) {
        this.rows = rows;
        this.dialect = dialect;
        this.columns = List.copyOf(columns);
    }

    /** Returns the type of a column in a table. */
    public static String type(ResultColumn column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() && !isDecimal(column.nativeType()) ? "integer" : "number";
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
        return type instanceof SqlType.Timestamp ? "datetime" : "text";
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
        if (rows.columns().get(index).type() instanceof SqlType.Document) {
            return Json.of(rows.document(index));
        }
        return json(rows.value(index), columns.get(index).type());
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
        if (isWhole && type.equals("number")) {
            return new Json.Str(Rows.text(value));
        }
        return Moments.text(value).<Json>map(Json.Str::new).orElseGet(() -> Rows.json(value));
    }
}
