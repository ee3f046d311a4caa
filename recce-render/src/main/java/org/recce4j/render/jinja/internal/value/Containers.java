package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Length and membership of every container. */
public final class Containers {

    private Containers() {}

    /** Python's {@code len(value)}; null when it has none. */
    public static @Nullable Integer lengthOrNull(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text != null) {
            return UnicodeText.length(text);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof Undefined undefined) {
            undefined.look();
            return 0;
        }
        return value instanceof TemplateObject object ? CallerObject.length(object) : null;
    }

    public static int length(@Nullable Object value) {
        Integer length = lengthOrNull(value);
        if (length == null) {
            throw PythonException.typeError("object of type '" + TemplateValues.typeName(value) + "' has no len()");
        }
        return length;
    }

    /** Python's {@code item in container}. */
    public static boolean contains(Meter meter, @Nullable Object container, @Nullable Object item) {
        String text = Markup.textOf(container);
        if (text != null) {
            String part = Markup.textOf(item);
            if (part == null) {
                throw PythonException.typeError(
                        "'in <string>' requires string as left operand, not " + TemplateValues.typeName(item));
            }
            return new Search(part).find(meter, text, 0) >= 0;
        }
        if (container instanceof Map<?, ?> map) {
            return DictKeys.hasKey(meter, map, item);
        }
        if (container instanceof PythonSet set) {
            HashKeys.charge(meter, item);
            return set.contains(item);
        }
        if (container instanceof DictView view && view.isSetLike()) {
            return view.holds(meter, item);
        }
        Iterator<@Nullable Object> items = Iteration.iteratorOrNull(container);
        if (items == null) {
            throw PythonException.typeError(
                    "argument of type '" + TemplateValues.typeName(container) + "' is not iterable");
        }
        while (items.hasNext()) {
            meter.step();
            if (Equality.same(meter, items.next(), item)) {
                return true;
            }
        }
        return false;
    }
}
