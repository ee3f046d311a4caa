package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Repr;

/** An expression as text in one form, whatever quotes, blanks and parentheses it was written with. */
final class ExpressionSource implements ExpressionVisitor<String> {

    private static final ExpressionSource VISITOR = new ExpressionSource();

    private ExpressionSource() {}

    static String of(Expression expression) {
        return expression.accept(VISITOR);
    }

    private static String of(@Nullable Expression expression, String prefix) {
        return expression == null ? "" : prefix + of(expression);
    }

    private static String of(List<Expression> expressions, String between) {
        return expressions.stream().map(ExpressionSource::of).collect(Collectors.joining(between));
    }

    private static String of(ArgumentList arguments) {
        List<String> parts = new ArrayList<>();
        arguments.positional.forEach(argument -> parts.add(of(argument)));
        arguments.named.forEach((name, argument) -> parts.add(name + "=" + of(argument)));
        if (arguments.rest != null) {
            parts.add("*" + of(arguments.rest));
        }
        if (arguments.others != null) {
            parts.add("**" + of(arguments.others));
        }
        return String.join(", ", parts);
    }

    /** A filter's or test's arguments, without parentheses if there are none. */
    private static String parenthesized(ArgumentList arguments) {
        String given = of(arguments);
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    @Override
    public String visit(ArithmeticExpression arithmetic) {
        return of(arithmetic.left) + " " + arithmetic.operator.symbol() + " " + of(arithmetic.right);
    }

    @Override
    public String visit(AttributeExpression attribute) {
        return of(attribute.object) + "." + attribute.name;
    }

    @Override
    public String visit(CallExpression call) {
        return of(call.target) + "(" + of(call.arguments) + ")";
    }

    @Override
    public String visit(ComparisonExpression comparison) {
        StringBuilder source = new StringBuilder(of(comparison.first));
        for (ComparisonExpression.Step step : comparison.steps) {
            source.append(' ').append(step.operator()).append(' ').append(of(step.operand()));
        }
        return source.toString();
    }

    @Override
    public String visit(ConcatExpression concat) {
        return of(concat.parts, " ~ ");
    }

    @Override
    public String visit(ConditionalExpression conditional) {
        return of(conditional.yes) + " if " + of(conditional.test) + of(conditional.no, " else ");
    }

    @Override
    public String visit(DictExpression dict) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < dict.keys.size(); i++) {
            entries.add(of(dict.keys.get(i)) + ": " + of(dict.values.get(i)));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    @Override
    public String visit(FilterExpression filter) {
        return of(filter.value, "") + " | " + filter.name + parenthesized(filter.arguments);
    }

    @Override
    public String visit(FoldedExpression folded) {
        return of(folded.expression);
    }

    @Override
    public String visit(ItemExpression item) {
        return of(item.object) + "[" + of(item.key) + "]";
    }

    @Override
    public String visit(LiteralExpression literal) {
        return literal.value instanceof String text ? Repr.quoted(text) : Repr.repr(literal.value);
    }

    @Override
    public String visit(LogicalExpression logical) {
        return of(logical.left) + (logical.isAnd ? " and " : " or ") + of(logical.right);
    }

    @Override
    public String visit(NameExpression name) {
        return name.name;
    }

    @Override
    public String visit(NotExpression not) {
        return "not " + of(not.operand);
    }

    @Override
    public String visit(SequenceExpression sequence) {
        String items = of(sequence.items, ", ");
        if (!sequence.isTuple) {
            return "[" + items + "]";
        }
        return sequence.items.size() == 1 ? "(" + items + ",)" : "(" + items + ")";
    }

    @Override
    public String visit(SignedExpression signed) {
        return (signed.isNegative ? "-" : "+") + of(signed.operand);
    }

    @Override
    public String visit(SliceExpression slice) {
        String bounds = of(slice.start, "") + ":" + of(slice.stop, "") + of(slice.step, ":");
        return of(slice.object) + "[" + bounds + "]";
    }

    @Override
    public String visit(TestExpression test) {
        return of(test.value) + " is " + test.name + parenthesized(test.arguments);
    }
}
