package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code a < b <= c}: true when each pair is. */
public final class Comparison extends Expression {

    /** One step: {@code == != < <= > >= in}, or {@code not in}. */
    public record Step(String operator, Expression operand) {}

    private final Expression first;
    private final List<Step> steps;

    public Comparison(Position position, Expression first, List<Step> steps) {
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
    Object value(Frame frame) {
        Object left = first.value(frame);
        for (Step step : steps) {
            Object right = step.operand().value(frame);
            if (!holds(frame.rendering().meter(), step.operator(), left, right)) {
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
    boolean isConstant() {
        return first.isConstant()
                && steps.stream().allMatch(step -> step.operand().isConstant());
    }

    @Override
    String source() {
        StringBuilder source = new StringBuilder(first.source());
        for (Step step : steps) {
            source.append(' ')
                    .append(step.operator())
                    .append(' ')
                    .append(step.operand().source());
        }
        return source.toString();
    }

    @Override
    public String kind() {
        return "compare";
    }
}
