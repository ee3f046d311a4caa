package org.recce4j.render.jinja.internal.value;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number of another type than int, float and bool. Its order is null for what is no number, and for NaN. */
public interface PythonReal extends PythonObject, Formatted {

    /** Python's {@code float(number)}. */
    double toDouble();

    /** Python's {@code int(number)}, {@code math.floor} and {@code math.ceil}. */
    Object whole(RoundingMode mode);

    /** Python's {@code round(number, digits)}; without digits if they are null. */
    Object rounded(@Nullable Integer digits);

    /** Python's {@code abs(number)}. */
    Object absolute();

    /** Represents it in a hash table: an int or a float where it equals one. */
    Object key();

    /** Compares two values of which one at least is a PythonReal; null if they have no order. */
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof PythonReal real) {
            return real.order(right);
        }
        Integer order = right instanceof PythonReal real ? real.order(left) : null;
        return order == null ? null : (Integer) (-order);
    }

    /** Whether one of them is of this type, so that {@link #compare} applies. */
    static boolean isAny(@Nullable Object left, @Nullable Object right) {
        return left instanceof PythonReal || right instanceof PythonReal;
    }
}
