package org.recce4j.changes.internal.select;

import java.util.Arrays;
import java.util.List;
import org.recce4j.changes.internal.select.Selection.Method;

/** The names of methods before a colon, and what a value without one means. */
final class MethodNames {

    private static final List<String> FILES = List.of(".sql", ".py", ".csv");

    private MethodNames() {}

    /** The method that dbt takes a bare value for. */
    static String byDefault(String value) {
        if (value.contains("/")) {
            return "path";
        }
        return FILES.stream().anyMatch(value.toLowerCase(java.util.Locale.ROOT)::endsWith) ? "file" : "fqn";
    }

    /** Splits a method's name from its arguments. */
    static Method read(String text, int position) {
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        String name = parts.get(0);
        if (!SelectorMethods.NAMES.contains(name)) {
            throw SelectionParser.error(
                    "'" + name + "' is not a valid method name; the methods are "
                            + String.join(", ", SelectorMethods.NAMES),
                    position);
        }
        return new Method(name, parts.subList(1, parts.size()));
    }
}
