package org.recce4j.render.jinja.internal.tree;

/**
 * An operation over expressions: one method for each kind, so that the compiler finds the operations that a new kind lacks.
 *
 * @param <T> what the operation returns
 */
interface ExpressionVisitor<T> {

    T visit(ArithmeticExpression arithmetic);

    T visit(AttributeExpression attribute);

    T visit(CallExpression call);

    T visit(ComparisonExpression comparison);

    T visit(ConcatExpression concat);

    T visit(ConditionalExpression conditional);

    T visit(DictExpression dict);

    T visit(FilterExpression filter);

    T visit(FoldedExpression folded);

    T visit(ItemExpression item);

    T visit(LiteralExpression literal);

    T visit(LogicalExpression logical);

    T visit(NameExpression name);

    T visit(NotExpression not);

    T visit(SequenceExpression sequence);

    T visit(SignedExpression signed);

    T visit(SliceExpression slice);

    T visit(TestExpression test);
}
