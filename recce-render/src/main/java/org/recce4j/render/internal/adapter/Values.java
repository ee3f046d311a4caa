package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** Reads what templates pass to the adapter. */
final class Values {

    private Values() {}

    /** Returns a dict, or fails as Python does for an object without its methods. */
    static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw PythonException.attributeError(TemplateValues.typeName(value), "items");
    }

    /** Returns what Python iterates over. */
    static List<@Nullable Object> list(@Nullable Object value) {
        List<@Nullable Object> items = new ArrayList<>();
        Iterator<@Nullable Object> all = Iteration.iterate(value);
        all.forEachRemaining(items::add);
        return items;
    }

    /** Returns {@code config.get(name)} of a dict or of dbt's {@code config}; null if there is none. */
    static @Nullable Object get(@Nullable Object config, String name) {
        if (config instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Object get = config instanceof TemplateObject object ? object.attribute("get") : null;
        if (get instanceof Jinja.Callable function) {
            return function.call(Arguments.of(name));
        }
        if (config == null || config instanceof Undefined) {
            return null;
        }
        throw PythonException.attributeError(TemplateValues.typeName(config), "get");
    }
}
