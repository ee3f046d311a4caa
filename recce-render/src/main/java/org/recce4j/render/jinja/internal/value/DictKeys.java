package org.recce4j.render.jinja.internal.value;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Look-up in maps: the template's own, and a caller's, whose keys can be equal to Python's without being equal in Java. */
public final class DictKeys {

    private DictKeys() {}

    public static boolean hasKey(Meter meter, Map<?, ?> map, @Nullable Object key) {
        HashKeys.charge(meter, key);
        if (map instanceof PythonDict) {
            return map.containsKey(key);
        }
        if (key instanceof String text) {
            return ofText(map, text) != TemplateObject.MISSING;
        }
        return findEntry(meter, map, key) != null;
    }

    /** The value of a text that is a key; {@link TemplateObject#MISSING} when it is none. */
    static @Nullable Object ofText(Map<?, ?> map, String key) {
        try {
            Object value = map.get(key);
            return value != null || map.containsKey(key) ? TemplateValues.of(value) : TemplateObject.MISSING;
        } catch (ClassCastException sortedOtherwise) {
            // a sorted map whose keys are not texts
            return TemplateObject.MISSING;
        }
    }

    /** The value of a key; null when there is none. */
    public static @Nullable Object value(Meter meter, Map<?, ?> map, @Nullable Object key) {
        HashKeys.charge(meter, key);
        if (map instanceof PythonDict) {
            return TemplateValues.of(map.get(key));
        }
        if (key instanceof String text) {
            Object value = ofText(map, text);
            return value == TemplateObject.MISSING ? null : value;
        }
        Map.Entry<?, ?> entry = findEntry(meter, map, key);
        return entry == null ? null : TemplateValues.of(entry.getValue());
    }

    /** The key as the map itself has it: a caller's may be an Integer; the key as it is when there is none. */
    public static @Nullable Object ownKey(Meter meter, Map<?, ?> map, @Nullable Object key) {
        Map.Entry<?, ?> entry = map instanceof PythonDict || key instanceof String ? null : findEntry(meter, map, key);
        return entry == null ? key : entry.getKey();
    }

    /** The member as the set itself has it, as {@link #ownKey}. */
    public static @Nullable Object ownMember(Meter meter, Set<?> set, @Nullable Object member) {
        if (!(set instanceof PythonSet)) {
            for (Object own : set) {
                meter.step();
                if (Equality.same(meter, own, member)) {
                    return own;
                }
            }
        }
        return member;
    }

    /** A caller's map may have keys that are equal for Python alone, such as an Integer; an object's keys are texts. */
    private static Map.@Nullable Entry<?, ?> findEntry(Meter meter, Map<?, ?> map, @Nullable Object key) {
        if (map instanceof PythonObject) {
            return null;
        }
        Object wanted = HashKeys.key(key);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            meter.step();
            if (Equality.same(meter, entry.getKey(), wanted)) {
                return entry;
            }
        }
        return null;
    }
}
