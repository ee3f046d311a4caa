package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Python's {@code DeepDiff(…, ignore_order=True)} calls a difference (8.6, observed). A list is the set of its items: order
 * and repetition do not count, on every level, so that the values of a row may change places. In a list, numbers are equal by
 * value, NaN equals NaN, and a timestamp without zone is one in UTC; outside of lists, the class of a number counts.
 */
final class DeepDiff {

    private DeepDiff() {}

    /**
     * Returns whether two values differ.
     *
     * @param base null, a text, number, boolean, date, timestamp, or a list or map of such
     */
    static boolean differs(@Nullable Object base, @Nullable Object current) {
        if (base instanceof Map<?, ?> before && current instanceof Map<?, ?> after) {
            return !before.keySet().equals(after.keySet())
                    || before.keySet().stream().anyMatch(key -> differs(before.get(key), after.get(key)));
        }
        if (base instanceof List<?> && current instanceof List<?>) {
            return !Objects.equals(inList(base), inList(current));
        }
        boolean isNan = base instanceof Double number && number.isNaN();
        return isNan || !kind(base).equals(kind(current)) || !Objects.equals(inList(base), inList(current));
    }

    private static Object kind(@Nullable Object value) {
        if (value == null) {
            return Void.class;
        }
        boolean isInteger = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
        return isInteger ? BigInteger.class : value.getClass();
    }

    /** Returns what is equal for values that are equal as items of a list. */
    private static @Nullable Object inList(@Nullable Object value) {
        if (value instanceof List<?> list) {
            Set<@Nullable Object> items = new HashSet<>();
            list.forEach(item -> items.add(inList(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
            map.forEach((key, field) -> fields.put(key, inList(field)));
            return fields;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number).stripTrailingZeros() : number;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof LocalDateTime reading ? reading.toInstant(ZoneOffset.UTC) : instant(value);
    }

    private static @Nullable Object instant(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }
}
