package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Library;
import org.recce4j.render.jinja.internal.runtime.LibraryFunction;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.ArgumentList;
import org.recce4j.render.jinja.internal.tree.AttributeExpression;
import org.recce4j.render.jinja.internal.tree.CallExpression;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.FilterExpression;
import org.recce4j.render.jinja.internal.tree.FoldedExpression;
import org.recce4j.render.jinja.internal.tree.ItemExpression;
import org.recce4j.render.jinja.internal.tree.LiteralExpression;
import org.recce4j.render.jinja.internal.tree.NameExpression;
import org.recce4j.render.jinja.internal.tree.NotExpression;
import org.recce4j.render.jinja.internal.tree.SequenceExpression;
import org.recce4j.render.jinja.internal.tree.SliceExpression;
import org.recce4j.render.jinja.internal.tree.TestExpression;

/** Parses what follows an expression: attributes, items, calls, filters and tests. */
final class PostfixParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final PrimaryParser primaries;
    private final Library library;
    private final Findings findings;

    PostfixParser(
            TokenStream tokens,
            ExpressionParser expressions,
            PrimaryParser primaries,
            Library library,
            Findings findings) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.primaries = primaries;
        this.library = library;
        this.findings = findings;
    }

    Expression postfix(Expression start) {
        Expression expression = start;
        while (true) {
            if (tokens.is(TokenType.DOT) || tokens.is(TokenType.LBRACKET)) {
                expression = subscript(expression);
            } else if (tokens.is(TokenType.LPAREN)) {
                expression = call(expression);
            } else {
                return expression;
            }
        }
    }

    Expression filtered(Expression start) {
        Expression expression = start;
        while (true) {
            if (tokens.is(TokenType.PIPE)) {
                expression = FoldedExpression.of(filters(expression, false));
            } else if (tokens.isName("is")) {
                expression = test(expression);
            } else if (tokens.is(TokenType.LPAREN)) {
                expression = call(expression);
            } else {
                return expression;
            }
        }
    }

    private Expression call(Expression target) {
        SourcePosition position = tokens.position();
        return expressions.call(new CallExpression(position, target, primaries.arguments()));
    }

    private Expression subscript(Expression object) {
        SourcePosition position = tokens.position();
        if (tokens.next().is(TokenType.DOT)) {
            Token name = tokens.next();
            if (name.is(TokenType.NAME)) {
                note(object, name.text());
                return expressions.limited(new AttributeExpression(position, object, name.text()));
            }
            if (!name.is(TokenType.INTEGER)) {
                throw new SyntaxException("expected name or number", name.line(), name.offset());
            }
            return expressions.limited(
                    new ItemExpression(position, object, new LiteralExpression(position, name.value())));
        }
        List<Expression> keys = new ArrayList<>();
        Expression slice = null;
        while (!tokens.is(TokenType.RBRACKET)) {
            if (!keys.isEmpty() || slice != null) {
                tokens.expect(TokenType.COMMA);
            }
            Expression part = primaries.subscribed(object, position);
            if (part instanceof SliceExpression) {
                slice = part;
            } else {
                keys.add(part);
            }
        }
        tokens.expect(TokenType.RBRACKET);
        if (slice != null && keys.isEmpty()) {
            return expressions.limited(slice);
        }
        Expression key = keys.size() == 1 && slice == null ? keys.get(0) : new SequenceExpression(position, keys, true);
        if (key instanceof LiteralExpression literal && literal.constant() instanceof String text) {
            note(object, text);
        }
        return expressions.limited(new ItemExpression(position, object, key));
    }

    private void note(Expression object, String attribute) {
        if (object instanceof NameExpression name) {
            expressions.names().loadOf(name.name(), attribute);
        }
    }

    /** Parses one or more filters; in a filter block, the first has no bar. */
    FilterExpression filters(@Nullable Expression start, boolean startsWithName) {
        @Nullable Expression value = start;
        boolean hasBar = !startsWithName;
        while (true) {
            if (hasBar) {
                tokens.next();
            }
            SourcePosition position = tokens.position();
            String name = dottedName();
            LibraryFunction filter = library.filter(name);
            if (filter == null) {
                findings.missing("filter", name, position);
            }
            ArgumentList arguments = tokens.is(TokenType.LPAREN) ? primaries.arguments() : ArgumentList.NONE;
            FilterExpression filtered =
                    expressions.limited(new FilterExpression(position, value, name, filter, arguments));
            if (!tokens.is(TokenType.PIPE)) {
                return filtered;
            }
            value = FoldedExpression.of(filtered);
            hasBar = true;
        }
    }

    private String dottedName() {
        StringBuilder name = new StringBuilder(tokens.expect(TokenType.NAME).text());
        while (tokens.skipIf(TokenType.DOT)) {
            name.append('.').append(tokens.expect(TokenType.NAME).text());
        }
        return name.toString();
    }

    private Expression test(Expression value) {
        SourcePosition position = tokens.position();
        tokens.next();
        boolean isNegated = tokens.skipIfName("not");
        String name = dottedName();
        LibraryFunction function = library.test(name);
        if (function == null) {
            findings.missing("test", name, position);
        }
        ArgumentList arguments = ArgumentList.NONE;
        if (tokens.is(TokenType.LPAREN)) {
            arguments = primaries.arguments();
        } else if (beginsArgument()) {
            if (tokens.isName("is")) {
                throw tokens.failure("You cannot chain multiple tests with is");
            }
            arguments = ArgumentList.of(postfix(primaries.primary()));
        }
        Expression test = expressions.limited(new TestExpression(position, value, name, function, arguments));
        return isNegated ? expressions.limited(new NotExpression(position, test)) : test;
    }

    /** Whether a test's single argument without parentheses begins here. */
    private boolean beginsArgument() {
        return switch (tokens.current().type()) {
            case STRING, INTEGER, FLOAT, LBRACKET, LBRACE -> true;
            case NAME -> !tokens.isName("else") && !tokens.isName("or") && !tokens.isName("and");
            default -> false;
        };
    }
}
