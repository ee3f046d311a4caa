package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's order: {@code <} and its relatives. */
public final class Ordering {

    private Ordering() {}

    /**
     * Returns a negative, zero or positive number by Python's {@code <}; null if one is NaN, or neither set contains the other.
     *
     * @param operator for the message
     * @throws PythonException TypeError when the two have no order
     */
    public static @Nullable Integer compare(
            Meter meter, @Nullable Object left, @Nullable Object right, String operator) {
        Object a = TemplateValues.of(left);
        Object b = TemplateValues.of(right);
        if (PythonNumbers.isNumber(a) && PythonNumbers.isNumber(b)) {
            return NumberOrder.isNan(a) || NumberOrder.isNan(b) ? null : (Integer) NumberOrder.compare(a, b);
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
        Integer order = PythonReal.isAny(a, b)
                ? PythonReal.compare(a, b)
                : a instanceof PythonObject object ? object.order(b) : null;
        if (order == null) {
            throw PythonException.typeError("'" + operator + "' not supported between instances of '"
                    + TemplateValues.typeName(a) + "' and '" + TemplateValues.typeName(b) + "'");
        }
        return order;
    }

    /** By code points; Java compares UTF-16 units. */
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
            if (!Equality.same(meter, item, other)) {
                return compare(meter, item, other, operator);
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static @Nullable Integer compareSets(Meter meter, Collection<?> left, Collection<?> right) {
        int order = Integer.compare(left.size(), right.size());
        boolean isPart = order > 0 ? Equality.holdsAll(meter, left, right) : Equality.holdsAll(meter, right, left);
        return isPart ? (Integer) order : null;
    }
}
