package org.recce4j.render.jinja.internal.tree;

import java.util.Locale;

/** What Jinja2 calls a kind of expression in "can't assign to": the name of its class in lower case. */
public final class ExpressionKind implements ExpressionVisitor<String> {

    private static final ExpressionKind VISITOR = new ExpressionKind();

    private ExpressionKind() {}

    public static String of(Expression expression) {
        return expression.accept(VISITOR);
    }

    @Override
    public String visit(ArithmeticExpression arithmetic) {
        return arithmetic.operator.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visit(AttributeExpression attribute) {
        return "getattr";
    }

    @Override
    public String visit(CallExpression call) {
        return "call";
    }

    @Override
    public String visit(ComparisonExpression comparison) {
        return "compare";
    }

    @Override
    public String visit(ConcatExpression concat) {
        return "concat";
    }

    @Override
    public String visit(ConditionalExpression conditional) {
        return "condexpr";
    }

    @Override
    public String visit(DictExpression dict) {
        return "dict";
    }

    @Override
    public String visit(FilterExpression filter) {
        return "filter";
    }

    @Override
    public String visit(FoldedExpression folded) {
        return of(folded.expression);
    }

    @Override
    public String visit(ItemExpression item) {
        return "getitem";
    }

    @Override
    public String visit(LiteralExpression literal) {
        return "const";
    }

    @Override
    public String visit(LogicalExpression logical) {
        return logical.isAnd ? "and" : "or";
    }

    @Override
    public String visit(NameExpression name) {
        return "name";
    }

    @Override
    public String visit(NotExpression not) {
        return "not";
    }

    @Override
    public String visit(SequenceExpression sequence) {
        return sequence.isTuple ? "tuple" : "list";
    }

    @Override
    public String visit(SignedExpression signed) {
        return signed.isNegative ? "neg" : "pos";
    }

    @Override
    public String visit(SliceExpression slice) {
        return "getitem";
    }

    @Override
    public String visit(TestExpression test) {
        return "test";
    }
}
