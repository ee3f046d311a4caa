package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Converts arguments to what a function needs. */
public final class BoundArguments {

    private BoundArguments() {}

    /** A text, or TypeError. */
    public static String text(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text == null) {
            throw PythonException.typeError("must be str, not " + TemplateValues.typeName(value));
        }
        return text;
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text == null && value != null) {
            throw PythonException.typeError("must be str or None, not " + TemplateValues.typeName(value));
        }
        return text;
    }

    /** Returns an attribute, or fails with AttributeError. */
    static @Nullable Object attribute(Environment env, @Nullable Object object, String name) {
        if (!env.hasAttribute(object, name)) {
            throw PythonException.attributeError(TemplateValues.typeName(object), name);
        }
        return env.attribute(object, name);
    }

    /** Returns a text, or fails as Python does for a missing method of str. */
    static String textWith(Environment env, @Nullable Object value, String method) {
        String text = Markup.textOf(value);
        if (text == null) {
            attribute(env, value, method);
            throw PythonException.typeError("must be str, not " + TemplateValues.typeName(value));
        }
        return text;
    }

    public static int index(@Nullable Object value) {
        return TemplateValues.index(value);
    }

    /** Iterates over the value once, and counts the items. */
    public static List<@Nullable Object> list(Environment env, @Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        Iterator<@Nullable Object> items = Iteration.iterate(value);
        Meter meter = env.meter();
        boolean makesItems = true;
        if (value instanceof Collection<?> made && !(value instanceof PythonRange)) {
            makesItems = false;
            meter.madeItems(made.size());
        }
        while (items.hasNext()) {
            meter.step();
            if (makesItems) {
                meter.made(Meter.ITEM + Meter.OBJECT);
            }
            list.add(items.next());
        }
        return list;
    }
}
