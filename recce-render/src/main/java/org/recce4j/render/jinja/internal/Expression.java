package org.recce4j.render.jinja.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of an expression; each part knows where it stands. */
sealed interface Expression {

    Position position();

    record Position(int line, int column) {}

    record Literal(@Nullable Object value, Position position) implements Expression {}

    record ListOf(List<Expression> items, Position position) implements Expression {}

    record DictOf(Map<Expression, Expression> entries, Position position) implements Expression {}

    record Name(String name, Position position) implements Expression {}

    record Attribute(Expression object, String name, Position position) implements Expression {}

    record Item(Expression object, Expression key, Position position) implements Expression {}

    record Call(Expression function, List<Expression> positional, Map<String, Expression> named, Position position)
            implements Expression {}

    record Filter(
            Expression value,
            String name,
            List<Expression> positional,
            Map<String, Expression> named,
            Position position)
            implements Expression {}

    record Not(Expression operand, Position position) implements Expression {}

    record Binary(String operator, Expression left, Expression right, Position position) implements Expression {}

    record Conditional(
            Expression test, Expression yes, @Nullable Expression no, Position position) implements Expression {}
}
