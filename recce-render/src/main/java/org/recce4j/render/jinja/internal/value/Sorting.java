package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Python's {@code sorted}: stable, by {@code <} alone, so that no order of the values can break it. */
public final class Sorting {

    private record Keyed(@Nullable Object key, @Nullable Object value) {}

    private Sorting() {}

    public static List<@Nullable Object> sorted(
            Meter meter, List<?> values, UnaryOperator<@Nullable Object> key, boolean isReversed) {
        return sorted(meter, values, key, (left, right) -> Operators.ordered(meter, "<", left, right), isReversed);
    }

    /** By an order of the caller's, which answers whether the first of two keys comes before the second. */
    public static List<@Nullable Object> sorted(
            Meter meter,
            List<?> values,
            UnaryOperator<@Nullable Object> key,
            BiPredicate<@Nullable Object, @Nullable Object> isBefore,
            boolean isReversed) {
        List<Keyed> keyed = new ArrayList<>(meter.size(values.size()));
        meter.madeItems(values.size() * 4L);
        for (Object value : values) {
            keyed.add(new Keyed(key.apply(value), value));
        }
        if (isReversed) {
            Collections.reverse(keyed);
        }
        Keyed[] items = keyed.toArray(new Keyed[0]);
        sort(meter, isBefore, items, items.clone(), 0, items.length);
        List<@Nullable Object> sorted = new ArrayList<>(items.length);
        for (Keyed item : items) {
            sorted.add(item.value());
        }
        if (isReversed) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private static void sort(
            Meter meter,
            BiPredicate<@Nullable Object, @Nullable Object> isBefore,
            Keyed[] target,
            Keyed[] source,
            int from,
            int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(meter, isBefore, source, target, from, middle);
        sort(meter, isBefore, source, target, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            meter.step();
            boolean takesRight =
                    right < to && (left >= middle || isBefore.test(source[right].key(), source[left].key()));
            target[i] = takesRight ? source[right++] : source[left++];
        }
    }
}
