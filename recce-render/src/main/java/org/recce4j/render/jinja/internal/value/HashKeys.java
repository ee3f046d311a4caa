package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Keys of hash tables that are equal exactly if Python's values are. */
public final class HashKeys {

    private static final double BEYOND_LONG = 0x1p63;

    /** The cost of comparing a node of a tuple, in characters. */
    private static final int TUPLE_NODE = 16;

    private HashKeys() {}

    /**
     * Returns what represents a value in a hash table; two are equal exactly if Python's values are.
     *
     * @throws PythonException TypeError for what Python cannot hash
     */
    public static @Nullable Object key(@Nullable Object raw) {
        Object value = TemplateValues.of(raw);
        if (value instanceof String || value == null) {
            return value;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Double number) {
            return numberKey(number);
        }
        if (value instanceof Markup markup) {
            return markup.text();
        }
        if (value instanceof PythonReal real) {
            return real.key();
        }
        boolean isUnhashable = value instanceof Map
                || value instanceof Set
                || (value instanceof List && !(value instanceof PythonTuple) && !(value instanceof PythonRange))
                || value instanceof SliceBounds;
        if (isUnhashable && !(value instanceof TemplateObject)) {
            throw PythonException.typeError("unhashable type: '" + TemplateValues.typeName(value) + "'");
        }
        if (value instanceof PythonTuple tuple) {
            tuple.requireHashable();
        }
        return value;
    }

    /** Counts the work of finding a key in a hash table. */
    public static void charge(Meter meter, @Nullable Object key) {
        if (key instanceof String text) {
            meter.scan(text.length());
        } else if (key instanceof PythonTuple tuple) {
            meter.charge(tuple.requireHashable() * TUPLE_NODE);
        }
    }

    private static Object numberKey(Double number) {
        if (number != Math.rint(number) || number.isInfinite()) {
            return number;
        }
        return Math.abs(number) < BEYOND_LONG
                ? (Object) number.longValue()
                : TemplateValues.integer(new BigDecimal(number).toBigInteger());
    }
}
