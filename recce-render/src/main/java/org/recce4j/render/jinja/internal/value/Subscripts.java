package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Python's {@code object[key]}, and assignment to several names. */
public final class Subscripts {

    private Subscripts() {}

    /** Splits a value that is assigned to several names. */
    public static List<@Nullable Object> unpack(@Nullable Object value, int count) {
        Iterator<@Nullable Object> items = Iteration.iteratorOrNull(value);
        if (items == null) {
            throw PythonException.typeError("cannot unpack non-iterable " + TemplateValues.typeName(value) + " object");
        }
        List<@Nullable Object> unpacked = new ArrayList<>(count);
        while (items.hasNext()) {
            if (unpacked.size() == count) {
                throw PythonException.valueError("too many values to unpack (expected " + count + ")");
            }
            unpacked.add(items.next());
        }
        if (unpacked.size() < count) {
            throw PythonException.valueError(
                    "not enough values to unpack (expected " + count + ", got " + unpacked.size() + ")");
        }
        return unpacked;
    }

    /** {@code object[key]} as Python does it; {@link TemplateObject#MISSING} where it has no such item. */
    public static @Nullable Object item(Meter meter, @Nullable Object object, @Nullable Object key) {
        if (object instanceof Map<?, ?> map) {
            if (key instanceof String text) {
                meter.scan(text.length());
                return DictKeys.ofText(map, text);
            }
            return isHashable(key) && DictKeys.hasKey(meter, map, key)
                    ? DictKeys.value(meter, map, key)
                    : TemplateObject.MISSING;
        }
        if (object instanceof TemplateObject templateObject) {
            return CallerObject.item(templateObject, key);
        }
        boolean isIndex = TemplateValues.isInteger(key) || key instanceof Boolean;
        if (object instanceof List<?> list && isIndex) {
            int at = inside(TemplateValues.longIndex(key), list.size());
            return at < 0 ? TemplateObject.MISSING : TemplateValues.of(list.get(at));
        }
        String text = Markup.textOf(object);
        if (text != null && isIndex) {
            meter.scan(text.length());
            int at = inside(TemplateValues.longIndex(key), UnicodeText.length(text));
            String character = at < 0 ? "" : UnicodeText.at(text, at);
            return at < 0 ? TemplateObject.MISSING : object instanceof Markup ? new Markup(character) : character;
        }
        return TemplateObject.MISSING;
    }

    private static boolean isHashable(@Nullable Object key) {
        return key instanceof TemplateObject
                || (!(key instanceof Map) && (key instanceof PythonTuple || !(key instanceof Collection)));
    }

    private static int inside(long index, int length) {
        long at = index < 0 ? index + length : index;
        return at >= 0 && at < length ? (int) at : -1;
    }
}
