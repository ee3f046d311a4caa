package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Operators;

/** {@code a + b} and its kin. */
public final class Arithmetic extends Expression {

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

    private final Operator operator;
    private final Expression left;
    private final Expression right;

    public Arithmetic(Position position, Operator operator, Expression left, Expression right) {
        super(position, left, right);
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Rendering env = frame.rendering();
        Object a = left.value(frame);
        Object b = right.value(frame);
        return switch (operator) {
            case ADD -> Operators.add(env, a, b);
            case SUB -> Operators.subtract(env, a, b);
            case MUL -> Operators.multiply(env, a, b);
            case DIV -> Operators.divide(env, a, b);
            case FLOORDIV -> Operators.floorDivide(env, a, b);
            case MOD -> Operators.modulo(env, a, b);
            case POW -> Operators.power(env, a, b);
        };
    }

    @Override
    boolean isConstant() {
        return left.isConstant() && right.isConstant();
    }

    @Override
    String source() {
        return left.source() + " " + operator.symbol() + " " + right.source();
    }

    @Override
    public String kind() {
        return operator.name().toLowerCase(java.util.Locale.ROOT);
    }
}
