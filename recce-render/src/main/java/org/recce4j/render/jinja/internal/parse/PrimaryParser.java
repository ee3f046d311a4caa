package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.ArgumentList;
import org.recce4j.render.jinja.internal.tree.DictExpression;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.LiteralExpression;
import org.recce4j.render.jinja.internal.tree.NameExpression;
import org.recce4j.render.jinja.internal.tree.SequenceExpression;
import org.recce4j.render.jinja.internal.tree.SliceExpression;
import org.recce4j.render.jinja.internal.value.Repr;

/** Parses the innermost parts of expressions: names, literals, and what is in brackets. */
final class PrimaryParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;

    PrimaryParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression primary() {
        Token token = tokens.current();
        SourcePosition position = tokens.position();
        return switch (token.type()) {
            case NAME -> name(position);
            case STRING -> new LiteralExpression(position, text());
            case INTEGER, FLOAT -> new LiteralExpression(position, tokens.next().value());
            case LPAREN -> parenthesized();
            case LBRACKET -> list(position);
            case LBRACE -> dict(position);
            default -> throw tokens.failure("unexpected " + Repr.repr(token.description()));
        };
    }

    private Expression name(SourcePosition position) {
        String name = tokens.next().text();
        switch (name) {
            case "true", "True" -> {
                return new LiteralExpression(position, true);
            }
            case "false", "False" -> {
                return new LiteralExpression(position, false);
            }
            case "none", "None" -> {
                return new LiteralExpression(position, null);
            }
            default -> {
                expressions.uses().read(name);
                expressions.names().load(name);
                return new NameExpression(position, name);
            }
        }
    }

    /** Adjacent literals are one text. */
    private String text() {
        String first = tokens.next().text();
        if (!tokens.is(TokenType.STRING)) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        while (tokens.is(TokenType.STRING)) {
            text.append(tokens.next().text());
        }
        return text.toString();
    }

    private Expression parenthesized() {
        tokens.next();
        Expression inner = expressions.tuple(true, true);
        tokens.expect(TokenType.RPAREN);
        return inner;
    }

    private Expression list(SourcePosition position) {
        tokens.next();
        List<Expression> items = new ArrayList<>();
        while (!tokens.is(TokenType.RBRACKET)) {
            if (!items.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            if (tokens.is(TokenType.RBRACKET)) {
                break;
            }
            items.add(expressions.expression());
        }
        tokens.expect(TokenType.RBRACKET);
        return expressions.limited(new SequenceExpression(position, items, false));
    }

    private Expression dict(SourcePosition position) {
        tokens.next();
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.is(TokenType.RBRACE)) {
            if (!keys.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            if (tokens.is(TokenType.RBRACE)) {
                break;
            }
            keys.add(expressions.expression());
            tokens.expect(TokenType.COLON);
            values.add(expressions.expression());
        }
        tokens.expect(TokenType.RBRACE);
        return expressions.limited(new DictExpression(position, keys, values));
    }

    /** Parses what is in square brackets after an object: a key, or a slice. */
    Expression subscribed(Expression object, SourcePosition position) {
        Expression start = null;
        if (!tokens.is(TokenType.COLON)) {
            start = expressions.expression();
            if (!tokens.is(TokenType.COLON)) {
                return start;
            }
        }
        tokens.next();
        Expression stop = bound();
        Expression step = tokens.skipIf(TokenType.COLON) ? bound() : null;
        return new SliceExpression(position, object, start, stop, step);
    }

    private @Nullable Expression bound() {
        boolean isOpen = tokens.is(TokenType.COLON) || tokens.is(TokenType.RBRACKET) || tokens.is(TokenType.COMMA);
        return isOpen ? null : expressions.expression();
    }

    ArgumentList arguments() {
        Token open = tokens.expect(TokenType.LPAREN);
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        Expression rest = null;
        Expression others = null;
        boolean needsComma = false;
        while (!tokens.is(TokenType.RPAREN)) {
            if (needsComma) {
                tokens.expect(TokenType.COMMA);
                if (tokens.is(TokenType.RPAREN)) {
                    break;
                }
            }
            if (tokens.is(TokenType.MUL)) {
                require(rest == null && others == null, open);
                tokens.next();
                rest = expressions.expression();
            } else if (tokens.is(TokenType.POW)) {
                require(others == null, open);
                tokens.next();
                others = expressions.expression();
            } else if (tokens.is(TokenType.NAME) && tokens.look().is(TokenType.ASSIGN)) {
                require(others == null, open);
                String name = tokens.next().text();
                Token assign = tokens.next();
                Expression value = expressions.expression();
                if (named.put(name, value) != null) {
                    throw new SyntaxException(
                            "SyntaxError", "keyword argument repeated: " + name, assign.line(), assign.offset());
                }
            } else {
                require(rest == null && others == null && named.isEmpty(), open);
                positional.add(expressions.expression());
            }
            needsComma = true;
        }
        tokens.expect(TokenType.RPAREN);
        return new ArgumentList(positional, named, rest, others);
    }

    private static void require(boolean isValid, Token open) {
        if (!isValid) {
            throw new SyntaxException("invalid syntax for function call expression", open.line(), open.offset());
        }
    }
}
