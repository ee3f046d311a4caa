package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}, its hash, and its order. */
public final class Equality {

    private static final double BEYOND_LONG = 0x1p63;
    /** Of the depth that {@link Meter} allows, what a list within a list takes. */
    private static final int LEVEL = 4;
    /** What the comparison of a node of a tuple weighs, in characters. */
    private static final int TUPLE_NODE = 16;
    /** Longer than any float. */
    private static final int MOST_BITS_OF_A_FLOAT = 1_100;

    private Equality() {}

    public static boolean equal(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = TemplateValues.of(left);
        Object b = TemplateValues.of(right);
        if (a == b) {
            return !(a instanceof Double number && number.isNaN()) && looked(a);
        }
        if (a == null || b == null) {
            looked(a);
            looked(b);
            return false;
        }
        if (isNumber(a) && isNumber(b)) {
            return compareNumbers(a, b) == 0 && !isNan(a) && !isNan(b);
        }
        String text = Markup.textOf(a);
        if (text != null) {
            return sameText(meter, text, Markup.textOf(b)) && looked(b);
        }
        if (a instanceof PythonRange first && b instanceof PythonRange second) {
            return sameItems(meter, first, second);
        }
        if (a instanceof List<?> first && b instanceof List<?> second) {
            return TemplateValues.typeName(a).equals(TemplateValues.typeName(b)) && sameItems(meter, first, second);
        }
        if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
            return sameEntries(meter, first, second);
        }
        Collection<?> members = TemplateValues.setLikeOrNull(a);
        Collection<?> others = TemplateValues.setLikeOrNull(b);
        if (members != null && others != null) {
            return sameMembers(meter, members, others);
        }
        boolean isRightAlone = b instanceof Undefined && !(a instanceof Undefined);
        return isRightAlone ? b.equals(a) : a.equals(b);
    }

    private static boolean looked(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            undefined.look();
        }
        return true;
    }

    private static boolean sameText(Meter meter, String text, @Nullable String other) {
        if (other != null && other.length() == text.length()) {
            meter.scan(text.length());
        }
        return text.equals(other);
    }

    static boolean sameItems(Meter meter, List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        meter.enter(LEVEL);
        try {
            for (int i = 0; i < left.size(); i++) {
                meter.step();
                if (!same(meter, left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        } finally {
            meter.leave(LEVEL);
        }
    }

    /** As containers compare what they hold: the same object is equal even when it is NaN. */
    public static boolean same(Meter meter, @Nullable Object left, @Nullable Object right) {
        return (left == right && !(left instanceof Undefined)) || equal(meter, left, right);
    }

    private static boolean sameEntries(Meter meter, Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        meter.enter(LEVEL);
        try {
            for (Map.Entry<?, ?> entry : left.entrySet()) {
                meter.step();
                if (!Containers.hasKey(meter, right, entry.getKey())
                        || !same(meter, entry.getValue(), Containers.value(meter, right, entry.getKey()))) {
                    return false;
                }
            }
            return true;
        } finally {
            meter.leave(LEVEL);
        }
    }

    private static boolean sameMembers(Meter meter, Collection<?> left, Collection<?> right) {
        return left.size() == right.size() && holdsAll(meter, right, left);
    }

    /** The values of a dict's items may be lists: they are looked up by their keys. */
    private static boolean holdsAll(Meter meter, Collection<?> holder, Collection<?> members) {
        meter.size((long) holder.size() + members.size());
        Collection<?> found = holder instanceof DictView ? holder : PythonSet.of(holder.iterator());
        for (Object member : members) {
            meter.step();
            if (!Containers.contains(meter, found, member)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What stands for a value in a hash table: equal exactly when Python's values are.
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
        boolean isUnhashable = value instanceof Map
                || value instanceof Set
                || (value instanceof List && !(value instanceof PythonTuple) && !(value instanceof PythonRange))
                || value instanceof Slices.Bounds;
        if (isUnhashable && !(value instanceof PythonObject)) {
            throw PythonException.typeError("unhashable type: '" + TemplateValues.typeName(value) + "'");
        }
        if (value instanceof PythonTuple tuple) {
            tuple.requireHashable();
        }
        return value;
    }

    /** Counts what a hash table does to find a key. */
    public static void chargeKey(Meter meter, @Nullable Object key) {
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

    /**
     * Negative, zero or positive by Python's {@code <}; null when one is NaN, or neither set holds the other.
     *
     * @param operator for the message
     * @throws PythonException TypeError when the two have no order
     */
    public static @Nullable Integer compare(
            Meter meter, @Nullable Object left, @Nullable Object right, String operator) {
        Object a = TemplateValues.of(left);
        Object b = TemplateValues.of(right);
        if (isNumber(a) && isNumber(b)) {
            return isNan(a) || isNan(b) ? null : (Integer) compareNumbers(a, b);
        }
        String text = Markup.textOf(a);
        String other = Markup.textOf(b);
        if (text != null && other != null) {
            meter.scan(Math.min(text.length(), other.length()));
            return compareTexts(text, other);
        }
        if (a instanceof List<?> first
                && b instanceof List<?> second
                && !(a instanceof PythonRange)
                && TemplateValues.typeName(a).equals(TemplateValues.typeName(b))) {
            return compareItems(meter, first, second, operator);
        }
        Collection<?> members = TemplateValues.setLikeOrNull(a);
        Collection<?> others = TemplateValues.setLikeOrNull(b);
        if (members != null && others != null) {
            return compareSets(meter, members, others);
        }
        if (a instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (b instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Integer order = a instanceof PythonObject object ? object.order(b) : null;
        if (order == null) {
            throw PythonException.typeError("'" + operator + "' not supported between instances of '"
                    + TemplateValues.typeName(a) + "' and '" + TemplateValues.typeName(b) + "'");
        }
        return order;
    }

    /** By code points, where Java compares UTF-16 units. */
    private static int compareTexts(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(codePointAround(left, i), codePointAround(right, i));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int codePointAround(String text, int index) {
        boolean isSecondHalf = index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return text.codePointAt(isSecondHalf ? index - 1 : index);
    }

    private static @Nullable Integer compareItems(Meter meter, List<?> left, List<?> right, String operator) {
        Iterator<?> others = right.iterator();
        for (Object item : left) {
            if (!others.hasNext()) {
                return 1;
            }
            Object other = others.next();
            meter.step();
            if (!same(meter, item, other)) {
                return compare(meter, item, other, operator);
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static @Nullable Integer compareSets(Meter meter, Collection<?> left, Collection<?> right) {
        int order = Integer.compare(left.size(), right.size());
        boolean isPart = order > 0 ? holdsAll(meter, left, right) : holdsAll(meter, right, left);
        return isPart ? (Integer) order : null;
    }

    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    private static boolean isNan(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private static int compareNumbers(@Nullable Object a, @Nullable Object b) {
        Object left = PythonNumbers.plain(a);
        Object right = PythonNumbers.plain(b);
        if (left instanceof Long first && right instanceof Long second) {
            return Long.compare(first, second);
        }
        if (left instanceof Double first && right instanceof Double second) {
            return first < second ? -1 : first > second ? 1 : 0;
        }
        if (left instanceof Double first && (first.isInfinite() || first.isNaN())) {
            return Double.compare(first, 0);
        }
        if (right instanceof Double second && (second.isInfinite() || second.isNaN())) {
            return Double.compare(0, second);
        }
        if (left instanceof BigInteger first && right instanceof BigInteger second) {
            return first.compareTo(second);
        }
        if (left instanceof BigInteger first && first.bitLength() > MOST_BITS_OF_A_FLOAT) {
            return first.signum();
        }
        if (right instanceof BigInteger second && second.bitLength() > MOST_BITS_OF_A_FLOAT) {
            return -second.signum();
        }
        return exact(left).compareTo(exact(right));
    }

    private static BigDecimal exact(Object number) {
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return number instanceof Long small ? BigDecimal.valueOf(small) : new BigDecimal((Double) number);
    }
}
