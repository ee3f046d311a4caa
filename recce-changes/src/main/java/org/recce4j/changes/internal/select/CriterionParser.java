package org.recce4j.changes.internal.select;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.internal.select.Selection.Method;
import org.recce4j.changes.internal.select.Selection.Position;
import org.recce4j.changes.internal.select.Selection.Reach;
import org.recce4j.model.Json;

/**
 * One criterion of an expression, such as {@code +tag:nightly}.
 *
 * @param indirect when tests come along
 */
record CriterionParser(IndirectSelection indirect) {

    private static final Pattern CRITERION = Pattern.compile(
            "(?<at>@)?(?<parents>(?<parentsdepth>\\d*)\\+)?(?:(?<method>[\\w.]+):)?(?<value>.*?)"
                    + "(?<children>\\+(?<childrendepth>\\d*))?",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads one criterion that begins at a position. */
    SelectionCriteria criteria(String text, int offset) {
        Matcher matcher = CRITERION.matcher(text);
        if (!matcher.matches()) {
            throw SelectionParser.error("Invalid selector spec \"" + text + "\"", offset);
        }
        boolean at = matcher.group("at") != null;
        if (at && matcher.group("children") != null) {
            throw SelectionParser.error(
                    "Invalid node spec " + text + " - \"@\" prefix and \"+\" suffix are incompatible",
                    offset + matcher.start("children"));
        }
        String value = matcher.group("value");
        String method = matcher.group("method");
        return new SelectionCriteria(
                method == null
                        ? new Method(MethodNames.byDefault(value), List.of())
                        : MethodNames.read(method, offset + matcher.start("method")),
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
            throw SelectionParser.error("Invalid node spec - could not handle parent depth " + digits, position);
        }
    }
}
