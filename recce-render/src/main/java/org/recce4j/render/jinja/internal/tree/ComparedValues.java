package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a template compares its expressions with, read without running it. */
public final class ComparedValues {

    private final List<ComparisonExpression> comparisons;

    public ComparedValues(List<ComparisonExpression> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    /** Returns the literals by the expression that is compared with them, as {@link ExpressionSource}; both in order. */
    public Map<String, Set<@Nullable Object>> byExpression() {
        Map<String, Set<@Nullable Object>> values = new LinkedHashMap<>();
        for (ComparisonExpression comparison : comparisons) {
            Expression left = comparison.first;
            for (ComparisonExpression.Step step : comparison.steps) {
                add(values, left, step.operand());
                add(values, step.operand(), left);
                left = step.operand();
            }
        }
        return values;
    }

    private static void add(Map<String, Set<@Nullable Object>> values, Expression compared, Expression with) {
        List<@Nullable Object> literals = literals(with);
        if (!literals.isEmpty() && literals(compared).isEmpty()) {
            values.computeIfAbsent(ExpressionSource.of(compared), any -> new LinkedHashSet<>())
                    .addAll(literals);
        }
    }

    private static List<@Nullable Object> literals(Expression expression) {
        List<@Nullable Object> literals = new ArrayList<>();
        if (expression instanceof LiteralExpression literal) {
            literals.add(literal.value);
        } else if (expression instanceof SequenceExpression sequence) {
            sequence.items.forEach(item -> literals.addAll(literals(item)));
        }
        return literals;
    }
}
