package org.recce4j.render.jinja.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** Evaluates one template over one set of names. A name that nothing defines is an error, as in StrictUndefined. */
public final class Interpreter {

    /** Far beyond any template, and well within the smallest stack. */
    private static final int MAX_DEPTH = 1_000;

    private final Map<String, ? extends @Nullable Object> names;
    private final Map<String, Jinja.Callable> filters;
    private int depth;

    public Interpreter(Map<String, ? extends @Nullable Object> names, Map<String, Jinja.Callable> filters) {
        this.names = names;
        this.filters = filters;
    }

    public String text(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Piece piece : template.pieces()) {
            if (piece instanceof Template.Text plain) {
                text.append(plain.text());
            } else if (piece instanceof Template.Output output) {
                text.append(Values.print(evaluate(output.expression())));
            } else {
                throw new AssertionError(piece.getClass());
            }
        }
        return text.toString();
    }

    public @Nullable Object value(Template singleExpression) {
        return evaluate(((Template.Output) singleExpression.pieces().get(0)).expression());
    }

    private @Nullable Object evaluate(Expression expression) {
        if (++depth > MAX_DEPTH) {
            throw failure(
                    TemplateErrorCode.SYNTAX,
                    "The expression has more than " + MAX_DEPTH + " operations in a row",
                    expression.position());
        }
        Object value = valueOf(expression);
        depth--;
        return value;
    }

    private @Nullable Object valueOf(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof Expression.Name name) {
            return lookUp(name);
        }
        if (expression instanceof Expression.ListOf list) {
            return all(list.items());
        }
        if (expression instanceof Expression.DictOf dict) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            dict.entries().forEach((key, value) -> entries.put(evaluate(key), evaluate(value)));
            return entries;
        }
        if (expression instanceof Expression.Attribute attribute) {
            return item(evaluate(attribute.object()), attribute.name(), attribute.position());
        }
        if (expression instanceof Expression.Item item) {
            return item(evaluate(item.object()), evaluate(item.key()), item.position());
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        if (expression instanceof Expression.Filter filter) {
            return filter(filter);
        }
        if (expression instanceof Expression.Not not) {
            return !Values.isTrue(evaluate(not.operand()));
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expression.Conditional conditional) {
            Expression chosen = Values.isTrue(evaluate(conditional.test())) ? conditional.yes() : conditional.no();
            return chosen == null ? "" : evaluate(chosen);
        }
        throw new AssertionError(expression.getClass());
    }

    private @Nullable Object lookUp(Expression.Name name) {
        if (!names.containsKey(name.name())) {
            throw failure(TemplateErrorCode.UNDEFINED, "'" + name.name() + "' is undefined", name.position());
        }
        return names.get(name.name());
    }

    private static @Nullable Object item(@Nullable Object object, @Nullable Object key, Expression.Position position) {
        if (object instanceof Map<?, ?> map && map.containsKey(key)) {
            return map.get(key);
        }
        if (object instanceof List<?> list && key instanceof Long index) {
            long from = index < 0 ? index + list.size() : index;
            if (from >= 0 && from < list.size()) {
                return list.get((int) from);
            }
        }
        throw failure(
                TemplateErrorCode.UNDEFINED,
                "'" + Values.typeName(object) + " object' has no attribute '" + key + "'",
                position);
    }

    private @Nullable Object call(Expression.Call call) {
        if (evaluate(call.function()) instanceof Jinja.Callable function) {
            return invoke(function, all(call.positional()), call.named(), call.position());
        }
        throw failure(TemplateErrorCode.TYPE, "the value is not callable", call.position());
    }

    private @Nullable Object filter(Expression.Filter filter) {
        Jinja.Callable function = filters.get(filter.name());
        if (function == null) {
            throw failure(TemplateErrorCode.UNDEFINED, "No filter named '" + filter.name() + "'.", filter.position());
        }
        List<@Nullable Object> positional = new ArrayList<>();
        positional.add(evaluate(filter.value()));
        positional.addAll(all(filter.positional()));
        return invoke(function, positional, filter.named(), filter.position());
    }

    private @Nullable Object invoke(
            Jinja.Callable function,
            List<@Nullable Object> positional,
            Map<String, Expression> named,
            Expression.Position position) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        named.forEach((name, value) -> values.put(name, evaluate(value)));
        try {
            return function.call(new Arguments(positional, values));
        } catch (TemplateException inner) {
            throw inner;
        } catch (RuntimeException cause) {
            throw new TemplateException(
                    TemplateErrorCode.CALL,
                    Objects.toString(cause.getMessage(), cause.getClass().getName()),
                    position.line(),
                    position.column(),
                    cause);
        }
    }

    private @Nullable Object binary(Expression.Binary binary) {
        Object left = evaluate(binary.left());
        return switch (binary.operator()) {
            case "and" -> Values.isTrue(left) ? evaluate(binary.right()) : left;
            case "or" -> Values.isTrue(left) ? left : evaluate(binary.right());
            case "==" -> Values.areEqual(left, evaluate(binary.right()));
            case "!=" -> !Values.areEqual(left, evaluate(binary.right()));
            case "~" -> Values.print(left) + Values.print(evaluate(binary.right()));
            case "+" -> sum(left, evaluate(binary.right()), binary.position());
            default -> throw new AssertionError(binary.operator());
        };
    }

    private static Object sum(@Nullable Object left, @Nullable Object right, Expression.Position position) {
        if (left instanceof String text && right instanceof String more) {
            return text + more;
        }
        if (left instanceof Long number && right instanceof Long other) {
            return Math.addExact(number, other);
        }
        throw failure(
                TemplateErrorCode.TYPE,
                "unsupported operand type(s) for +: '" + Values.typeName(left) + "' and '" + Values.typeName(right)
                        + "'",
                position);
    }

    private List<@Nullable Object> all(List<Expression> expressions) {
        List<@Nullable Object> values = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> values.add(evaluate(expression)));
        return values;
    }

    private static TemplateException failure(TemplateErrorCode code, String reason, Expression.Position position) {
        return new TemplateException(code, reason, position.line(), position.column(), null);
    }
}
