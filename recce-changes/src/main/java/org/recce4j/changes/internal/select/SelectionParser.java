package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.internal.select.Selection.Group;
import org.recce4j.changes.internal.select.Selection.Method;
import org.recce4j.changes.internal.select.Selection.Position;
import org.recce4j.changes.internal.select.Selection.Reach;
import org.recce4j.model.Json;

/** The command line's expressions to a selection ({@code graph/cli.py} and {@code graph/selector_spec.py} of dbt 1.12). */
final class SelectionParser {

    private static final List<String> EVERYTHING =
            List.of("fqn:*", "source:*", "exposure:*", "metric:*", "semantic_model:*");

    private static final Pattern CRITERION = Pattern.compile(
            "(?<at>@)?(?<parents>(?<parentsdepth>\\d*)\\+)?(?:(?<method>[\\w.]+):)?(?<value>.*?)"
                    + "(?<children>\\+(?<childrendepth>\\d*))?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<String> FILES = List.of(".sql", ".py", ".csv");

    private final IndirectSelection indirect;

    SelectionParser(IndirectSelection indirect) {
        this.indirect = indirect;
    }

    Selection difference(List<String> select, List<String> exclude) {
        return new Group(
                SelectionOperator.DIFFERENCE,
                List.of(union(select.isEmpty() ? EVERYTHING : select), union(exclude)),
                IndirectSelection.EAGER);
    }

    private Selection union(List<String> expressions) {
        List<Selection> parts = new ArrayList<>();
        for (String expression : expressions) {
            int start = 0;
            for (String part : expression.split(" ", -1)) {
                parts.add(intersection(part, start));
                start += part.length() + 1;
            }
        }
        return new Group(SelectionOperator.UNION, parts, indirect);
    }

    private Selection intersection(String expression, int offset) {
        List<Selection> parts = new ArrayList<>();
        int start = offset;
        for (String part : expression.split(",", -1)) {
            parts.add(criteria(part, start));
            start += part.length() + 1;
        }
        return new Group(SelectionOperator.INTERSECTION, parts, indirect);
    }

    /** Reads one criterion that begins at a position. */
    SelectionCriteria criteria(String text, int offset) {
        Matcher matcher = CRITERION.matcher(text);
        if (!matcher.matches()) {
            throw error("Invalid selector spec \"" + text + "\"", offset);
        }
        boolean at = matcher.group("at") != null;
        if (at && matcher.group("children") != null) {
            throw error(
                    "Invalid node spec " + text + " - \"@\" prefix and \"+\" suffix are incompatible",
                    offset + matcher.start("children"));
        }
        String value = matcher.group("value");
        String method = matcher.group("method");
        return new SelectionCriteria(
                method == null
                        ? new Method(defaultMethod(value), List.of())
                        : method(method, offset + matcher.start("method")),
                new Json.Str(value),
                new Reach(at, depth(matcher, "parents", offset), depth(matcher, "children", offset)),
                indirect,
                new Position(offset, offset + matcher.start("value")));
    }

    private static @Nullable Integer depth(Matcher matcher, String group, int offset) {
        if (matcher.group(group) == null) {
            return 0;
        }
        String digits = matcher.group(group + "depth");
        return digits.isEmpty() ? null : depth(digits, offset + matcher.start(group));
    }

    static Integer depth(String digits, int position) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException tooLong) {
            throw error("Invalid node spec - could not handle parent depth " + digits, position);
        }
    }

    /** The method that dbt takes a bare value for. */
    static String defaultMethod(String value) {
        if (value.contains("/")) {
            return "path";
        }
        return FILES.stream().anyMatch(value.toLowerCase(java.util.Locale.ROOT)::endsWith) ? "file" : "fqn";
    }

    /** Splits a method's name from its arguments. */
    static Method method(String text, int position) {
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        String name = parts.get(0);
        if (!SelectorMethods.NAMES.contains(name)) {
            throw error(
                    "'" + name + "' is not a valid method name; the methods are "
                            + String.join(", ", SelectorMethods.NAMES),
                    position);
        }
        return new Method(name, parts.subList(1, parts.size()));
    }

    static SelectionException error(String message, int position) {
        return new SelectionException(ChangesErrorCode.INVALID_SELECTION, message, position);
    }
}
