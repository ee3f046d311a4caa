package org.recce4j.diff.internal.recce;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            return !Objects.equals(ListItem.of(base), ListItem.of(current));
        }
        boolean isNan = base instanceof Double number && number.isNaN();
        return isNan || !kind(base).equals(kind(current)) || !Objects.equals(ListItem.of(base), ListItem.of(current));
    }

    private static Object kind(@Nullable Object value) {
        if (value == null) {
            return Void.class;
        }
        boolean isInteger = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
        return isInteger ? BigInteger.class : value.getClass();
    }
}
