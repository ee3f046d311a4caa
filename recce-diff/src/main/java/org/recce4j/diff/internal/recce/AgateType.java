package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

/** The type that agate gives to a column because of its values. */
final class AgateType {

    private AgateType() {}

    /** In agate's order; a column without values is the first. */
    static String of(List<?> values) {
        if (values.stream().allMatch(AgateType::isInteger)) {
            return "integer";
        }
        if (values.stream()
                .allMatch(value -> isInteger(value) || value instanceof BigDecimal || value instanceof Double)) {
            return "number";
        }
        if (values.stream().allMatch(LocalDate.class::isInstance)) {
            return "date";
        }
        if (values.stream().allMatch(value -> value instanceof LocalDateTime || value instanceof OffsetDateTime)) {
            return "datetime";
        }
        return values.stream().allMatch(Boolean.class::isInstance) ? "boolean" : "text";
    }

    private static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }
}
