package org.recce4j.render.internal.table;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Sorting;

/** Sorting with None after all other values (agate 1.9, {@code NullOrder}). */
final class NullsLast {

    private NullsLast() {}

    static List<@Nullable Object> sorted(Environment env, List<?> values) {
        return sorted(env, values, value -> value, false);
    }

    /** A key that is a tuple is compared item by item. */
    static List<@Nullable Object> sorted(
            Environment env, List<?> values, UnaryOperator<@Nullable Object> key, boolean isReversed) {
        Meter meter = env.meter();
        BiPredicate<@Nullable Object, @Nullable Object> isBefore =
                (left, right) -> (left instanceof PythonTuple first && right instanceof PythonTuple second)
                        ? isBefore(meter, first, second)
                        : isItemBefore(meter, left, right);
        return Sorting.sorted(meter, values, key, isBefore, isReversed);
    }

    private static boolean isItemBefore(Meter meter, @Nullable Object left, @Nullable Object right) {
        return left != null && (right == null || Operators.ordered(meter, "<", left, right));
    }

    /** By the first item that differs; a None differs even from another. */
    private static boolean isBefore(Meter meter, PythonTuple left, PythonTuple right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            Object item = left.get(i);
            if (item == null || !Equality.same(meter, item, right.get(i))) {
                return isItemBefore(meter, item, right.get(i));
            }
        }
        return left.size() < right.size();
    }
}
