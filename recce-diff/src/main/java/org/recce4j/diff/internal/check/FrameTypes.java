package org.recce4j.diff.internal.check;

import java.util.Locale;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** The types of a table's columns, as Recce calls them. */
public final class FrameTypes {

    static final String NUMBER = "number";

    /** DuckDB's type of a NULL that nobody cast; a table would keep it as INTEGER. */
    private static final String UNTYPED = "\"NULL\"";

    private FrameTypes() {}

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
}
