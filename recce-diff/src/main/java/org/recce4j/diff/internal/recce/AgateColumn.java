package org.recce4j.diff.internal.recce;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A column of a result of Recce's. */
record AgateColumn(String name, String type) {

    private static final Set<String> FLOATS =
            Set.of("DOUBLE", "DOUBLE PRECISION", "FLOAT", "FLOAT4", "FLOAT8", "REAL", "BINARY_FLOAT", "BINARY_DOUBLE");

    private static final Set<String> INTEGERS = Set.of(
            "INT",
            "INTEGER",
            "BIGINT",
            "SMALLINT",
            "TINYINT",
            "BYTEINT",
            "INT2",
            "INT4",
            "INT8",
            "INT16",
            "INT32",
            "INT64");

    private static final Set<String> NUMBERS = Set.of("DECIMAL", "NUMERIC", "NUMBER", "DEC");

    /** Returns the column with the type that the catalog's type of this name means; the same one if that says nothing. */
    AgateColumn stamped(Map<String, String> catalogTypes) {
        String catalogType = catalogTypes.get(name);
        return catalogType == null
                ? this
                : new AgateColumn(name, stamp(catalogType.strip().toUpperCase(Locale.ROOT)));
    }

    private String stamp(String catalogType) {
        if (FLOATS.contains(catalogType)) {
            return "float";
        }
        if (INTEGERS.contains(catalogType)) {
            return "integer";
        }
        return NUMBERS.stream().anyMatch(catalogType::startsWith) ? "number" : type;
    }
}
