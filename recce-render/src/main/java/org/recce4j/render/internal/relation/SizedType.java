package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;

/**
 * A type with what is in its parentheses (dbt-adapters 1.24, {@code Column.from_description}).
 *
 * @param name the type before the parentheses
 * @param size of a type with one number
 * @param precision of a type with two numbers
 * @param scale of a type with two numbers
 */
record SizedType(
        String name,
        @Nullable Long size,
        @Nullable Long precision,
        @Nullable Long scale) {

    /** Reads a type; fails if a size is not a number. */
    static SizedType of(String type) {
        int open = type.indexOf('(');
        if (open == 0 || type.isEmpty()) {
            throw AdapterErrors.runtime("Could not interpret data type \"" + type + "\"");
        }
        int close = open < 0 ? -1 : type.indexOf(')', open);
        if (close < open + 2) {
            return new SizedType(open < 0 ? type : type.substring(0, open), null, null, null);
        }
        String name = type.substring(0, open);
        String[] parts = type.substring(open + 1, close).split(",", -1);
        return switch (parts.length) {
            case 1 -> new SizedType(name, number(type, parts[0]), null, null);
            case 2 -> new SizedType(name, null, number(type, parts[0]), number(type, parts[1]));
            default -> new SizedType(name, null, null, null);
        };
    }

    /** Reads a type; one whose parentheses are not numbers stays whole. */
    static SizedType ofAny(String type) {
        int close = type.indexOf(')');
        boolean isSimple = close < 0 || close == type.length() - 1;
        int open = type.indexOf('(');
        if (!isSimple || open <= 0) {
            return new SizedType(type, null, null, null);
        }
        String sizes = type.substring(open + 1, type.length() - 1);
        boolean isNumbers =
                !sizes.isEmpty() && sizes.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == ' ');
        return isNumbers ? of(type) : new SizedType(type, null, null, null);
    }

    private static Long number(String type, String part) {
        Long number = PythonStr.number(part);
        if (number == null) {
            throw AdapterErrors.runtime(
                    "Could not interpret data_type \"" + type + "\": could not convert \"" + part + "\" to an integer");
        }
        return number;
    }
}
