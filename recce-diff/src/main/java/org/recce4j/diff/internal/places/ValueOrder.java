package org.recce4j.diff.internal.places;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders keys: numbers by value, NULL last, anything else by its text. No warehouse's collation has a say. */
public final class ValueOrder implements Comparator<List<? extends @Nullable Object>> {

    @Override
    public int compare(List<? extends @Nullable Object> left, List<? extends @Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = order(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        boolean finite = isFinite(left) && isFinite(right);
        return finite
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : ComparedValue.text(left).compareTo(ComparedValue.text(right));
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number && !(value instanceof Double number && !Double.isFinite(number));
    }
}
