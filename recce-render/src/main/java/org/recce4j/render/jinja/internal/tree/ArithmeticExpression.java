package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code a + b} and other arithmetic. */
public final class ArithmeticExpression extends Expression {

    /** The operators, under the names of Jinja2's node classes. */
    public enum Operator {
        ADD("+"),
        SUB("-"),
        MUL("*"),
        DIV("/"),
        FLOORDIV("//"),
        MOD("%"),
        POW("**");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    final Operator operator;
    final Expression left;
    final Expression right;

    public ArithmeticExpression(SourcePosition position, Operator operator, Expression left, Expression right) {
        super(position, left, right);
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        Environment environment = frame.environment();
        Object a = left.value(frame);
        Object b = right.value(frame);
        return switch (operator) {
            case ADD -> Operators.add(environment, a, b);
            case SUB -> Operators.subtract(environment, a, b);
            case MUL -> Operators.multiply(environment, a, b);
            case DIV -> Operators.divide(environment, a, b);
            case FLOORDIV -> Operators.floorDivide(environment, a, b);
            case MOD -> Operators.modulo(environment, a, b);
            case POW -> Operators.power(environment, a, b);
        };
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
