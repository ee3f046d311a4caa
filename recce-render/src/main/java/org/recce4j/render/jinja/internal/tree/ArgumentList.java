package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.Values;

/** {@code (a, k=b, *c, **d)}. */
public final class ArgumentList {

    /** No arguments. */
    public static final ArgumentList NONE = new ArgumentList(List.of(), Map.of(), null, null);

    private final List<Expression> positional;
    private final Map<String, Expression> named;
    private final @Nullable Expression rest;
    private final @Nullable Expression others;

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

    /** All expressions in it, and the one that it belongs to. */
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

    /** The arguments as text in one form, without the parentheses. */
    String source() {
        List<String> parts = new ArrayList<>();
        positional.forEach(argument -> parts.add(argument.source()));
        named.forEach((name, argument) -> parts.add(name + "=" + argument.source()));
        if (rest != null) {
            parts.add("*" + rest.source());
        }
        if (others != null) {
            parts.add("**" + others.source());
        }
        return String.join(", ", parts);
    }

    boolean isConstant() {
        return rest == null
                && others == null
                && positional.stream().allMatch(Expression::isConstant)
                && named.values().stream().allMatch(Expression::isConstant);
    }

    boolean hasNamed() {
        return !named.isEmpty();
    }

    @Nullable
    String firstText() {
        Expression first =
                positional.isEmpty() ? named.values().stream().findFirst().orElse(null) : positional.get(0);
        return first instanceof Literal literal && literal.constant() instanceof String text ? text : null;
    }

    /** The arguments given by name, each as text; one that is text alone as that text. */
    Map<String, String> namedSources() {
        Map<String, String> sources = new LinkedHashMap<>();
        named.forEach((name, argument) -> sources.put(
                name,
                argument instanceof Literal literal && literal.constant() instanceof String text
                        ? text
                        : argument.source()));
        return sources;
    }

    Arguments evaluate(Frame frame) {
        if (positional.isEmpty() && named.isEmpty() && rest == null && others == null) {
            return Arguments.NONE;
        }
        List<@Nullable Object> values = new ArrayList<>(positional.size());
        for (Expression argument : positional) {
            values.add(argument.value(frame));
        }
        // as in Python, before the named ones, wherever it stands
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

    private static void addRest(Frame frame, List<@Nullable Object> values, @Nullable Object rest) {
        Iterator<@Nullable Object> items = Containers.iteratorOrNull(rest);
        if (items == null) {
            throw PythonException.typeError("Value after * must be an iterable, not " + Values.typeName(rest));
        }
        while (items.hasNext()) {
            frame.rendering().meter().made(Meter.ITEM);
            frame.rendering().meter().fits(values.size());
            values.add(items.next());
        }
    }

    private static void addOthers(Map<String, @Nullable Object> names, @Nullable Object others) {
        if (!(others instanceof Map<?, ?> map)) {
            if (others instanceof Undefined undefined) {
                throw undefined.failure();
            }
            throw PythonException.typeError("argument after ** must be a mapping, not " + Values.typeName(others));
        }
        map.forEach((key, value) -> {
            String name = Markup.textOf(key);
            if (name == null) {
                throw PythonException.typeError("keywords must be strings");
            }
            if (names.containsKey(name)) {
                throw PythonException.typeError("got multiple values for keyword argument '" + name + "'");
            }
            names.put(name, Values.of(value));
        });
    }
}
