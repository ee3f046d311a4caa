package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.Locale;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** What kind of values a column has, as users name it. */
public enum TypeFamily {
    TEXT,
    /** Exact numbers without digits after the point. */
    INTEGER,
    /** Exact numbers with digits after the point, or without known bounds. */
    DECIMAL,
    FLOAT,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    BINARY,
    JSON,
    ARRAY,
    /** Structs, intervals and the like. */
    OTHER;

    static final List<TypeFamily> NUMBERS = List.of(INTEGER, DECIMAL, FLOAT);

    public static TypeFamily of(ResultColumn column) {
        return switch (Family.of(column)) {
            case INTEGER -> INTEGER;
            case DECIMAL -> DECIMAL;
            case FLOATING -> FLOAT;
            case BOOLEAN -> BOOLEAN;
            case TEXT -> TEXT;
            case DATE -> DATE;
            case TIMESTAMP, TIMESTAMP_WITH_ZONE -> TIMESTAMP;
            case TIME -> TIME;
            case BINARY -> BINARY;
            case UUID, UNTYPED -> OTHER;
            case OTHER -> nested(column);
        };
    }

    private static TypeFamily nested(ResultColumn column) {
        if (isArray(column.nativeType().toUpperCase(Locale.ROOT))) {
            return ARRAY;
        }
        return column.type() instanceof SqlType.Document ? JSON : OTHER;
    }

    /** {@code INTEGER[]} and {@code INTEGER[3]} of DuckDB, {@code _int4} of PostgreSQL, {@code ARRAY} of the others. */
    private static boolean isArray(String nativeType) {
        return nativeType.endsWith("]") || nativeType.startsWith("_") || nativeType.startsWith("ARRAY");
    }

    public boolean isNumber() {
        return NUMBERS.contains(this);
    }

    /** Returns its name as users write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
