package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** {@code (a, k=b, *c, **d)}. */
public final class ArgumentList {

    /** No arguments. */
    public static final ArgumentList NONE = new ArgumentList(List.of(), Map.of(), null, null);

    final List<Expression> positional;
    final Map<String, Expression> named;
    final @Nullable Expression rest;
    final @Nullable Expression others;

    public ArgumentList(
            List<Expression> positional,
            Map<String, Expression> named,
            @Nullable Expression rest,
            @Nullable Expression others) {
        this.positional = List.copyOf(positional);
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        this.rest = rest;
        this.others = others;
    }

    public static ArgumentList of(Expression argument) {
        return new ArgumentList(List.of(argument), Map.of(), null, null);
    }

    /** All expressions in it, and the one that the arguments belong to. */
    List<Expression> partsWith(@Nullable Expression owner) {
        List<Expression> parts = new ArrayList<>(positional);
        if (owner != null) {
            parts.add(owner);
        }
        parts.addAll(named.values());
        if (rest != null) {
            parts.add(rest);
        }
        if (others != null) {
            parts.add(others);
        }
        return parts;
    }

    Arguments evaluate(StackFrame frame) {
        if (positional.isEmpty() && named.isEmpty() && rest == null && others == null) {
            return Arguments.NONE;
        }
        List<@Nullable Object> values = new ArrayList<>(positional.size());
        for (Expression argument : positional) {
            values.add(argument.value(frame));
        }
        // as in Python, before the named ones, whatever its position
        if (rest != null) {
            addRest(frame, values, rest.value(frame));
        }
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> argument : named.entrySet()) {
            names.put(argument.getKey(), argument.getValue().value(frame));
        }
        if (others != null) {
            addOthers(names, others.value(frame));
        }
        return new Arguments(values, names);
    }

    private static void addRest(StackFrame frame, List<@Nullable Object> values, @Nullable Object rest) {
        Iterator<@Nullable Object> items = Iteration.iteratorOrNull(rest);
        if (items == null) {
            throw PythonException.typeError("Value after * must be an iterable, not " + TemplateValues.typeName(rest));
        }
        while (items.hasNext()) {
            frame.meter().made(Meter.ITEM);
            frame.meter().fits(values.size());
            values.add(items.next());
        }
    }

    private static void addOthers(Map<String, @Nullable Object> names, @Nullable Object others) {
        if (!(others instanceof Map<?, ?> map)) {
            if (others instanceof Undefined undefined) {
                throw undefined.failure();
            }
            throw PythonException.typeError(
                    "argument after ** must be a mapping, not " + TemplateValues.typeName(others));
        }
        map.forEach((key, value) -> {
            String name = Markup.textOf(key);
            if (name == null) {
                throw PythonException.typeError("keywords must be strings");
            }
            if (names.containsKey(name)) {
                throw PythonException.typeError("got multiple values for keyword argument '" + name + "'");
            }
            names.put(name, TemplateValues.of(value));
        });
    }
}
