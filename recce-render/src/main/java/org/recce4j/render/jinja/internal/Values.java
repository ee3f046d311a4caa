package org.recce4j.render.jinja.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Python's view of plain Java values: printing, truth, equality, type names. */
final class Values {

    private Values() {}

    static String print(@Nullable Object value) {
        return value instanceof String text ? text : repr(value);
    }

    static boolean isTrue(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null && !value.equals("");
    }

    static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return Objects.equals(left, right);
    }

    static String typeName(@Nullable Object value) {
        if (value == null) {
            return "NoneType";
        }
        if (value instanceof String) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Map) {
            return "dict";
        }
        return value instanceof Double ? "float" : value instanceof Number ? "int" : "function";
    }

    private static String repr(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof String text) {
            String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
            return quote
                    + text.replace("\\", "\\\\").replace(quote, "\\" + quote).replace("\n", "\\n")
                    + quote;
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::repr).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.toString();
    }
}
