package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Library;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.ArithmeticExpression;
import org.recce4j.render.jinja.internal.tree.CallExpression;
import org.recce4j.render.jinja.internal.tree.ComparisonExpression;
import org.recce4j.render.jinja.internal.tree.ConcatExpression;
import org.recce4j.render.jinja.internal.tree.ConditionalExpression;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.FilterExpression;
import org.recce4j.render.jinja.internal.tree.FoldedExpression;
import org.recce4j.render.jinja.internal.tree.LogicalExpression;
import org.recce4j.render.jinja.internal.tree.NotExpression;
import org.recce4j.render.jinja.internal.tree.SequenceExpression;
import org.recce4j.render.jinja.internal.tree.SignedExpression;
import org.recce4j.render.jinja.internal.tree.TemplateNode;
import org.recce4j.render.jinja.internal.value.Repr;

/** Parses expressions with Jinja2's precedence (3.1.6, {@code parser.py}): if, or, and, not, comparison, + -, ~, * / // %, **, sign, postfix. */
final class ExpressionParser {

    /** Nested brackets and operators; fits into the smallest stack. */
    private static final int MAX_NESTING = 150;
    /** Levels of the tree; a chain of operators counts, too. */
    private static final int MAX_DEPTH = 400;

    private final TokenStream tokens;
    private final Findings findings;
    private final NameUses uses;
    private final NameTracker names;
    private final PrimaryParser primaries;
    private final PostfixParser postfixes;
    private final List<CallExpression> calls = new ArrayList<>();
    private final List<ComparisonExpression> comparisons = new ArrayList<>();
    private int nesting;

    ExpressionParser(TokenStream tokens, Library library, Findings findings, NameUses uses, NameTracker names) {
        this.tokens = tokens;
        this.findings = findings;
        this.uses = uses;
        this.names = names;
        this.primaries = new PrimaryParser(tokens, this);
        this.postfixes = new PostfixParser(tokens, this, primaries, library, findings);
    }

    NameTracker names() {
        return names;
    }

    NameUses uses() {
        return uses;
    }

    /** Refuses a tree that would be too deep to evaluate. */
    <T extends TemplateNode> T limited(T node) {
        if (node.depth() > MAX_DEPTH) {
            throw new SyntaxException(
                    "The template is nested deeper than " + MAX_DEPTH + " levels; split it into macros or set blocks",
                    node.position().line(),
                    node.position().offset());
        }
        return node;
    }

    /** Records a call, for callers that analyse a template without running it. */
    CallExpression call(CallExpression call) {
        calls.add(call);
        return limited(call);
    }

    List<CallExpression> calls() {
        return List.copyOf(calls);
    }

    /** Returns the comparisons, for callers that analyse a template without running it. */
    List<ComparisonExpression> comparisons() {
        return List.copyOf(comparisons);
    }

    void enter() {
        if (++nesting > MAX_NESTING) {
            throw tokens.failure("The template is nested deeper than " + MAX_NESTING
                    + " levels here; split it into macros or set blocks");
        }
    }

    void leave() {
        nesting--;
    }

    Expression expression() {
        enter();
        int mark = findings.mark();
        SourcePosition position = tokens.position();
        Expression yes = or();
        while (tokens.skipIfName("if")) {
            Expression test = or();
            Expression no = tokens.skipIfName("else") ? expression() : null;
            findings.softenSince(mark);
            yes = limited(new ConditionalExpression(position, test, yes, no));
            position = tokens.position();
        }
        leave();
        return yes;
    }

    /** Parses an expression without an inline if. */
    Expression unconditional() {
        enter();
        Expression expression = or();
        leave();
        return expression;
    }

    private Expression or() {
        SourcePosition position = tokens.position();
        Expression left = and();
        while (tokens.skipIfName("or")) {
            left = limited(new LogicalExpression(position, false, left, and()));
            position = tokens.position();
        }
        return left;
    }

    private Expression and() {
        SourcePosition position = tokens.position();
        Expression left = not();
        while (tokens.skipIfName("and")) {
            left = limited(new LogicalExpression(position, true, left, not()));
            position = tokens.position();
        }
        return left;
    }

    private Expression not() {
        if (!tokens.isName("not")) {
            return comparison();
        }
        SourcePosition position = tokens.position();
        tokens.next();
        enter();
        Expression operand = not();
        leave();
        return limited(new NotExpression(position, operand));
    }

    private Expression comparison() {
        SourcePosition position = tokens.position();
        Expression first = sum();
        List<ComparisonExpression.Step> steps = new ArrayList<>();
        for (String operator = comparator(); operator != null; operator = comparator()) {
            steps.add(new ComparisonExpression.Step(operator, sum()));
            position = tokens.position();
        }
        if (steps.isEmpty()) {
            return first;
        }
        ComparisonExpression comparison = limited(new ComparisonExpression(position, first, steps));
        comparisons.add(comparison);
        return comparison;
    }

    /** Consumes a comparison operator; returns null if there is none. */
    private @Nullable String comparator() {
        switch (tokens.current().type()) {
            case EQ, NE, LT, LTEQ, GT, GTEQ -> {
                return tokens.next().text();
            }
            default -> {
                if (tokens.skipIfName("in")) {
                    return "in";
                }
                if (tokens.isName("not") && tokens.look().isName("in")) {
                    tokens.next();
                    tokens.next();
                    return "not in";
                }
                return null;
            }
        }
    }

    private Expression sum() {
        SourcePosition position = tokens.position();
        Expression left = concatenation();
        while (tokens.is(TokenType.ADD) || tokens.is(TokenType.SUB)) {
            boolean isAdd = tokens.next().is(TokenType.ADD);
            left = FoldedExpression.of(limited(new ArithmeticExpression(
                    position,
                    isAdd ? ArithmeticExpression.Operator.ADD : ArithmeticExpression.Operator.SUB,
                    left,
                    concatenation())));
            position = tokens.position();
        }
        return left;
    }

    private Expression concatenation() {
        SourcePosition position = tokens.position();
        List<Expression> parts = new ArrayList<>();
        parts.add(product());
        while (tokens.skipIf(TokenType.TILDE)) {
            parts.add(product());
        }
        return parts.size() == 1 ? parts.get(0) : limited(new ConcatExpression(position, parts));
    }

    private Expression product() {
        SourcePosition position = tokens.position();
        Expression left = power();
        for (ArithmeticExpression.Operator operator = factor(); operator != null; operator = factor()) {
            tokens.next();
            left = FoldedExpression.of(limited(new ArithmeticExpression(position, operator, left, power())));
            position = tokens.position();
        }
        return left;
    }

    private ArithmeticExpression.@Nullable Operator factor() {
        return switch (tokens.current().type()) {
            case MUL -> ArithmeticExpression.Operator.MUL;
            case DIV -> ArithmeticExpression.Operator.DIV;
            case FLOORDIV -> ArithmeticExpression.Operator.FLOORDIV;
            case MOD -> ArithmeticExpression.Operator.MOD;
            default -> null;
        };
    }

    private Expression power() {
        SourcePosition position = tokens.position();
        Expression left = unary(true);
        while (tokens.skipIf(TokenType.POW)) {
            left = FoldedExpression.of(
                    limited(new ArithmeticExpression(position, ArithmeticExpression.Operator.POW, left, unary(true))));
            position = tokens.position();
        }
        return left;
    }

    private Expression unary(boolean withFilter) {
        SourcePosition position = tokens.position();
        Expression expression;
        if (tokens.is(TokenType.SUB) || tokens.is(TokenType.ADD)) {
            boolean isNegative = tokens.next().is(TokenType.SUB);
            enter();
            expression = FoldedExpression.of(limited(new SignedExpression(position, isNegative, unary(false))));
            leave();
        } else {
            expression = primaries.primary();
        }
        expression = postfixes.postfix(expression);
        return withFilter ? postfixes.filtered(expression) : expression;
    }

    Expression primary() {
        return primaries.primary();
    }

    /** Parses one or more filters; in a filter block, the first has no bar. */
    FilterExpression filters(@Nullable Expression start, boolean startsWithName) {
        return postfixes.filters(start, startsWithName);
    }

    /** Parses expressions separated by commas: a tuple if there is a comma. */
    Expression tuple(boolean isConditional, boolean isParenthesized) {
        SourcePosition position = tokens.position();
        List<Expression> items = new ArrayList<>();
        boolean isTuple = false;
        while (true) {
            if (!items.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            if (isTupleEnd()) {
                break;
            }
            items.add(isConditional ? expression() : unconditional());
            if (!tokens.is(TokenType.COMMA)) {
                break;
            }
            isTuple = true;
            position = tokens.position();
        }
        if (!isTuple && !items.isEmpty()) {
            return items.get(0);
        }
        if (!isTuple && !isParenthesized) {
            throw tokens.failure(
                    "Expected an expression, got " + Repr.repr(tokens.current().description()));
        }
        return limited(new SequenceExpression(position, items, true));
    }

    boolean isTupleEnd() {
        return tokens.is(TokenType.VARIABLE_END) || tokens.is(TokenType.BLOCK_END) || tokens.is(TokenType.RPAREN);
    }
}
