package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recce4j.diff.ValueComparator;
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

    private static final List<TypeFamily> NUMBERS = List.of(INTEGER, DECIMAL, FLOAT);

    /** The name that stands for all families of numbers. */
    static final String NUMBER = "number";

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

    /** Returns the families of a name that users write; none if there is no such name. */
    static List<TypeFamily> named(String name) {
        return name.equals(NUMBER)
                ? NUMBERS
                : Stream.of(values())
                        .filter(family -> family != OTHER && family.words().equals(name))
                        .toList();
    }

    /** Returns the names that users may write. */
    static String names() {
        return Stream.concat(
                        Stream.of(values()).filter(family -> family != OTHER).map(TypeFamily::words), Stream.of(NUMBER))
                .collect(Collectors.joining(", "));
    }

    /** Returns its name as users write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the families that a comparator is for; empty if it is for all. */
    public static Optional<List<TypeFamily>> of(ValueComparator comparator) {
        if (comparator instanceof ValueComparator.Tolerance || comparator instanceof ValueComparator.Rounded) {
            return Optional.of(NUMBERS);
        }
        if (comparator instanceof ValueComparator.Within) {
            return Optional.of(List.of(DATE, TIMESTAMP));
        }
        if (comparator instanceof ValueComparator.Texts) {
            return Optional.of(List.of(TEXT));
        }
        if (comparator instanceof ValueComparator.JsonContent) {
            return Optional.of(List.of(JSON, TEXT));
        }
        return comparator instanceof ValueComparator.Unordered ? Optional.of(List.of(ARRAY)) : Optional.empty();
    }

    /** Returns the families as users write them. */
    public static String words(List<TypeFamily> families) {
        return families.stream().map(TypeFamily::words).collect(Collectors.joining(", "));
    }
}
