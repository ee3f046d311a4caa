package org.recce4j.render.jinja.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** Tokens to a tree, by Jinja2's precedence: if, or, and, not, comparison, +, ~, postfix and filters. */
public final class Parser {

    private static final int MAX_DEPTH = 200;
    private static final Set<String> COMPARISONS = Set.of("==", "!=");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Template parse(String template) {
        return new Parser(Lexer.tokens(template)).template();
    }

    private Template template() {
        List<Template.Piece> pieces = new ArrayList<>();
        while (peek().kind() != Token.Kind.END) {
            Token token = next();
            if (token.kind() == Token.Kind.DATA) {
                pieces.add(new Template.Text(token.text()));
            } else {
                pieces.add(new Template.Output(expression()));
                Token end = next();
                if (end.kind() != Token.Kind.OUTPUT_END) {
                    throw unexpected(end, "end of print statement");
                }
            }
        }
        return new Template(pieces);
    }

    private Expression expression() {
        deeper();
        Expression yes = or();
        while (peek().is("if")) {
            Expression.Position position = next().position();
            Expression test = or();
            Expression no = accept("else") ? expression() : null;
            yes = new Expression.Conditional(test, yes, no, position);
        }
        depth--;
        return yes;
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw peek().failure(
                            TemplateErrorCode.SYNTAX, "The expression is nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    private Expression or() {
        Expression left = and();
        while (peek().is("or")) {
            left = new Expression.Binary("or", left, afterOperator(this::and), left.position());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (peek().is("and")) {
            left = new Expression.Binary("and", left, afterOperator(this::not), left.position());
        }
        return left;
    }

    private Expression not() {
        if (peek().is("not")) {
            Expression.Position position = next().position();
            deeper();
            Expression operand = not();
            depth--;
            return new Expression.Not(operand, position);
        }
        return comparison();
    }

    private Expression comparison() {
        Expression left = sum();
        while (COMPARISONS.contains(peek().text()) && peek().kind() == Token.Kind.OPERATOR) {
            String operator = peek().text();
            left = new Expression.Binary(operator, left, afterOperator(this::sum), left.position());
        }
        return left;
    }

    private Expression sum() {
        Expression left = concatenation();
        while (peek().is("+")) {
            left = new Expression.Binary("+", left, afterOperator(this::concatenation), left.position());
        }
        return left;
    }

    private Expression concatenation() {
        Expression left = postfix(primary());
        while (peek().is("~")) {
            left = new Expression.Binary("~", left, afterOperator(() -> postfix(primary())), left.position());
        }
        return left;
    }

    private interface Level {
        Expression parse();
    }

    private Expression afterOperator(Level level) {
        next();
        return level.parse();
    }

    private Expression postfix(Expression start) {
        Expression value = start;
        while (true) {
            Token token = peek();
            if (accept(".")) {
                value = new Expression.Attribute(value, name(), token.position());
            } else if (accept("[")) {
                value = new Expression.Item(value, expression(), token.position());
                expect("]");
            } else if (accept("(")) {
                Map<String, Expression> named = new LinkedHashMap<>();
                value = new Expression.Call(value, arguments(named), named, token.position());
            } else if (accept("|")) {
                String filter = name();
                Map<String, Expression> named = new LinkedHashMap<>();
                List<Expression> positional = accept("(") ? arguments(named) : List.of();
                value = new Expression.Filter(value, filter, positional, named, token.position());
            } else {
                return value;
            }
        }
    }

    private List<Expression> arguments(Map<String, Expression> named) {
        List<Expression> positional = new ArrayList<>();
        while (!accept(")")) {
            if (peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=")) {
                String name = name();
                next();
                named.put(name, expression());
            } else if (named.isEmpty()) {
                positional.add(expression());
            } else {
                throw peek().failure(TemplateErrorCode.SYNTAX, "positional argument follows keyword argument");
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        return positional;
    }

    private Expression primary() {
        Token token = next();
        Expression.Position position = token.position();
        return switch (token.kind()) {
            case STRING -> new Expression.Literal(adjacent(token), position);
            case INTEGER -> new Expression.Literal(integer(token.text()), position);
            case FLOAT -> new Expression.Literal(Double.valueOf(token.text()), position);
            case NAME -> nameOrConstant(token);
            default -> {
                if (token.is("(")) {
                    Expression inner = expression();
                    expect(")");
                    yield inner;
                }
                if (token.is("[")) {
                    yield list(position);
                }
                if (token.is("{")) {
                    yield dict(position);
                }
                throw unexpected(token, "an expression");
            }
        };
    }

    private String adjacent(Token first) {
        StringBuilder text = new StringBuilder(first.text());
        while (peek().kind() == Token.Kind.STRING) {
            text.append(next().text());
        }
        return text.toString();
    }

    private static Object integer(String digits) {
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static Expression nameOrConstant(Token token) {
        return switch (token.text()) {
            case "true", "True" -> new Expression.Literal(true, token.position());
            case "false", "False" -> new Expression.Literal(false, token.position());
            case "none", "None" -> new Expression.Literal(null, token.position());
            default -> new Expression.Name(token.text(), token.position());
        };
    }

    private Expression list(Expression.Position position) {
        List<Expression> items = new ArrayList<>();
        while (!accept("]")) {
            items.add(expression());
            if (!peek().is("]")) {
                expect(",");
            }
        }
        return new Expression.ListOf(items, position);
    }

    private Expression dict(Expression.Position position) {
        Map<Expression, Expression> entries = new LinkedHashMap<>();
        while (!accept("}")) {
            Expression key = expression();
            expect(":");
            entries.put(key, expression());
            if (!peek().is("}")) {
                expect(",");
            }
        }
        return new Expression.DictOf(entries, position);
    }

    private String name() {
        Token token = next();
        if (token.kind() != Token.Kind.NAME) {
            throw unexpected(token, "a name");
        }
        return token.text();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String text) {
        if (peek().is(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw unexpected(peek(), "'" + text + "'");
        }
    }

    private static TemplateException unexpected(Token token, String expected) {
        return token.failure(TemplateErrorCode.SYNTAX, "expected " + expected + ", got " + token.described());
    }
}
