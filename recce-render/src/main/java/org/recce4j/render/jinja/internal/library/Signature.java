package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * A parameter list as Python writes it, such as {@code s, width=4, /, *rest, **named}; binds arguments to it with Python's
 * errors. The default {@code ...} stands for {@link TemplateObject#MISSING}.
 */
public final class Signature {

    private record Parameter(
            String name, boolean isRequired, @Nullable Object standard) {}

    private final List<Parameter> parameters;
    private final int positionalOnly;
    private final boolean takesRest;
    private final boolean takesNamed;

    public Signature(String text) {
        List<String> parts = split(text);
        parameters = parts.stream()
                .filter(part -> !part.equals("/") && !part.startsWith("*"))
                .map(Signature::parameter)
                .toList();
        positionalOnly = Math.max(0, parts.indexOf("/"));
        takesNamed = parts.stream().anyMatch(part -> part.startsWith("**"));
        takesRest = parts.stream().anyMatch(part -> part.startsWith("*") && !part.startsWith("**"));
    }

    private static Parameter parameter(String part) {
        int equals = part.indexOf('=');
        return equals < 0
                ? new Parameter(part, true, null)
                : new Parameter(part.substring(0, equals), false, literal(part.substring(equals + 1)));
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '\'';
            if (text.charAt(i) == ',' && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (start < text.length()) {
            parts.add(text.substring(start).strip());
        }
        return parts;
    }

    private static @Nullable Object literal(String text) {
        return switch (text) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            case "..." -> TemplateObject.MISSING;
            default -> {
                if (text.startsWith("'")) {
                    yield text.substring(1, text.length() - 1);
                }
                yield text.indexOf('.') < 0 ? (Object) Long.valueOf(text) : Double.valueOf(text);
            }
        };
    }

    /**
     * Returns a value a parameter, then the list of the rest and the dict of the other named ones where they are taken.
     *
     * @param leading goes before the arguments' own; {@link TemplateObject#MISSING} for nothing
     */
    public @Nullable Object[] bind(String function, @Nullable Object leading, Arguments arguments) {
        List<@Nullable Object> given = arguments.positional();
        if (leading != TemplateObject.MISSING) {
            given = new ArrayList<>(given.size() + 1);
            given.add(leading);
            given.addAll(arguments.positional());
        }
        int count = parameters.size();
        if (given.size() > count && !takesRest) {
            throw tooMany(function, given.size());
        }
        @Nullable Object[] bound = new Object[count + (takesRest ? 1 : 0) + (takesNamed ? 1 : 0)];
        for (int i = 0; i < count; i++) {
            bound[i] = i < given.size() ? given.get(i) : TemplateObject.MISSING;
        }
        Map<String, @Nullable Object> others = name(function, bound, given.size(), arguments.named());
        fill(function, bound, given.size(), arguments.named());
        if (takesRest) {
            bound[count] = given.size() > count ? given.subList(count, given.size()) : List.of();
        }
        if (takesNamed) {
            bound[bound.length - 1] = new PythonDict(others);
        }
        return bound;
    }

    private Map<String, @Nullable Object> name(
            String function, @Nullable Object[] bound, int given, Map<String, @Nullable Object> named) {
        if (named.isEmpty()) {
            return named;
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            int index = indexOf(name);
            if (index >= 0 && index < given) {
                throw PythonException.typeError(function + "() got multiple values for argument '" + name + "'");
            }
            if (index >= 0) {
                bound[index] = value;
            } else if (takesNamed) {
                others.put(name, value);
            } else {
                throw PythonException.typeError(function + "() got an unexpected keyword argument '" + name + "'");
            }
        });
        return others;
    }

    private int indexOf(String name) {
        for (int i = positionalOnly; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void fill(String function, @Nullable Object[] bound, int given, Map<String, @Nullable Object> named) {
        List<String> missing = new ArrayList<>();
        for (int i = given; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (i >= positionalOnly && named.containsKey(parameter.name())) {
                continue;
            }
            if (parameter.isRequired()) {
                missing.add("'" + parameter.name() + "'");
            }
            bound[i] = parameter.standard();
        }
        if (!missing.isEmpty()) {
            String last = missing.remove(missing.size() - 1);
            String names = missing.isEmpty() ? last : String.join(", ", missing) + " and " + last;
            throw PythonException.typeError(function + "() missing " + (missing.size() + 1)
                    + " required positional argument" + (missing.isEmpty() ? "" : "s") + ": " + names);
        }
    }

    private PythonException tooMany(String function, int given) {
        if (parameters.size() == positionalOnly && positionalOnly == 1) {
            String count = function.contains(".") ? "no arguments (" + (given - 1) : "exactly one argument (" + given;
            return PythonException.typeError(function + "() takes " + count + " given)");
        }
        long required = parameters.stream().filter(Parameter::isRequired).count();
        int most = parameters.size();
        String range = required == most ? String.valueOf(most) : "from " + required + " to " + most;
        return PythonException.typeError(function + "() takes " + range + " positional argument"
                + (most == 1 ? "" : "s") + " but " + given + (given == 1 ? " was" : " were") + " given");
    }
}
