package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.internal.select.Selection.Group;

/** The command line's expressions to a selection ({@code graph/cli.py} and {@code graph/selector_spec.py} of dbt 1.12). */
final class SelectionParser {

    private static final List<String> EVERYTHING =
            List.of("fqn:*", "source:*", "exposure:*", "metric:*", "semantic_model:*");

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
            parts.add(new CriterionParser(indirect).criteria(part, start));
            start += part.length() + 1;
        }
        return new Group(SelectionOperator.INTERSECTION, parts, indirect);
    }

    static SelectionException error(String message, int position) {
        return new SelectionException(ChangesErrorCode.INVALID_SELECTION, message, position);
    }
}
