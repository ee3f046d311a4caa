package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether Jinja2 evaluates an expression before the template runs. */
final class ExpressionConstancy implements ExpressionVisitor<Boolean> {

    private static final ExpressionConstancy VISITOR = new ExpressionConstancy();

    private ExpressionConstancy() {}

    static boolean isConstant(@Nullable Expression expression) {
        return expression != null && expression.accept(VISITOR);
    }

    private static boolean areConstant(Collection<Expression> expressions) {
        return expressions.stream().allMatch(ExpressionConstancy::isConstant);
    }

    private static boolean areConstant(ArgumentList arguments) {
        return arguments.rest == null
                && arguments.others == null
                && areConstant(arguments.positional)
                && areConstant(arguments.named.values());
    }

    @Override
    public Boolean visit(ArithmeticExpression arithmetic) {
        return isConstant(arithmetic.left) && isConstant(arithmetic.right);
    }

    @Override
    public Boolean visit(AttributeExpression attribute) {
        return false;
    }

    @Override
    public Boolean visit(CallExpression call) {
        return false;
    }

    @Override
    public Boolean visit(ComparisonExpression comparison) {
        return isConstant(comparison.first) && comparison.steps.stream().allMatch(step -> isConstant(step.operand()));
    }

    @Override
    public Boolean visit(ConcatExpression concat) {
        return areConstant(concat.parts);
    }

    @Override
    public Boolean visit(ConditionalExpression conditional) {
        return isConstant(conditional.test)
                && isConstant(conditional.yes)
                && (conditional.no == null || isConstant(conditional.no));
    }

    @Override
    public Boolean visit(DictExpression dict) {
        return areConstant(dict.keys) && areConstant(dict.values);
    }

    @Override
    public Boolean visit(FilterExpression filter) {
        return isConstant(filter.value) && areConstant(filter.arguments) && filter.isFoldable();
    }

    @Override
    public Boolean visit(FoldedExpression folded) {
        return true;
    }

    @Override
    public Boolean visit(ItemExpression item) {
        return isConstant(item.object) && isConstant(item.key);
    }

    @Override
    public Boolean visit(LiteralExpression literal) {
        return true;
    }

    @Override
    public Boolean visit(LogicalExpression logical) {
        return isConstant(logical.left) && isConstant(logical.right);
    }

    @Override
    public Boolean visit(NameExpression name) {
        return false;
    }

    @Override
    public Boolean visit(NotExpression not) {
        return isConstant(not.operand);
    }

    @Override
    public Boolean visit(SequenceExpression sequence) {
        return areConstant(sequence.items);
    }

    @Override
    public Boolean visit(SignedExpression signed) {
        return isConstant(signed.operand);
    }

    @Override
    public Boolean visit(SliceExpression slice) {
        return false;
    }

    @Override
    public Boolean visit(TestExpression test) {
        return false;
    }
}
