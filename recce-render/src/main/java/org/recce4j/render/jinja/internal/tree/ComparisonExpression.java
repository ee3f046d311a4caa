package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code a < b <= c}: true when each pair is. */
public final class ComparisonExpression extends Expression {

    /** One step: {@code == != < <= > >= in}, or {@code not in}. */
    public record Step(String operator, Expression operand) {}

    final Expression first;
    final List<Step> steps;

    public ComparisonExpression(SourcePosition position, Expression first, List<Step> steps) {
        super(position, parts(first, steps));
        this.first = first;
        this.steps = List.copyOf(steps);
    }

    private static List<Expression> parts(Expression first, List<Step> steps) {
        List<Expression> parts = new ArrayList<>();
        parts.add(first);
        steps.forEach(step -> parts.add(step.operand()));
        return parts;
    }

    @Override
    public Object value(StackFrame frame) {
        Object left = first.value(frame);
        for (Step step : steps) {
            Object right = step.operand().value(frame);
            if (!holds(frame.meter(), step.operator(), left, right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    private static boolean holds(Meter meter, String operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case "==" -> Equality.equal(meter, left, right);
            case "!=" -> !Equality.equal(meter, left, right);
            case "in" -> Containers.contains(meter, right, left);
            case "not in" -> !Containers.contains(meter, right, left);
            default -> Operators.ordered(meter, operator, left, right);
        };
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
