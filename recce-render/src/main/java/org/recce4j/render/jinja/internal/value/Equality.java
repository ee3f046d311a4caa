package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}, its hash, and its order. */
public final class Equality {

    /** Of the depth that {@link Meter} allows, what a list within a list takes. */
    private static final int LEVEL = 4;

    private Equality() {}

    public static boolean equal(Meter meter, @Nullable Object left, @Nullable Object right) {
        Object a = TemplateValues.of(left);
        Object b = TemplateValues.of(right);
        if (a == b) {
            return !isNan(a) && looked(a);
        }
        if (a == null || b == null) {
            looked(a);
            looked(b);
            return false;
        }
        if (PythonNumbers.isNumber(a) && PythonNumbers.isNumber(b)) {
            return NumberOrder.compare(a, b) == 0 && !NumberOrder.isNan(a) && !NumberOrder.isNan(b);
        }
        if (PythonReal.isAny(a, b)) {
            Integer order = PythonReal.compare(a, b);
            return order != null && order == 0 && looked(a) && looked(b);
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
        boolean isOwn = a instanceof PythonObject || b instanceof PythonObject;
        if (!isOwn && a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
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

    private static boolean isNan(@Nullable Object value) {
        return value instanceof PythonReal real ? real.order(real) == null : NumberOrder.isNan(value);
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

    /** As containers compare their items: the same object is equal even if it is NaN. */
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
                if (!DictKeys.hasKey(meter, right, entry.getKey())
                        || !same(meter, entry.getValue(), DictKeys.value(meter, right, entry.getKey()))) {
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
    static boolean holdsAll(Meter meter, Collection<?> holder, Collection<?> members) {
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
}
