package org.recce4j.render.jinja.internal.tree;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/**
 * A part that Jinja2 works out before the template runs, and writes into the template's program. An infinite number or NaN is
 * written as a name, which is not there when the program runs; an integer as its digits.
 */
public final class Folded extends Expression {

    private final Expression expression;

    private Folded(Expression expression) {
        super(expression.position(), expression);
        this.expression = expression;
    }

    public static Expression of(Expression expression) {
        return expression.isConstant() ? new Folded(expression) : expression;
    }

    @Override
    public int depth() {
        return expression.depth();
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        return frame.rendering().isFolding() ? expression.value(frame) : written(folded(frame, expression));
    }

    /** Returns what Jinja2 works out; what cannot be worked out beforehand is evaluated when its turn comes. */
    static @Nullable Object folded(Frame frame, Expression expression) {
        try {
            return frame.rendering().folding(() -> expression.value(frame));
        } catch (PythonException failure) {
            if (failure.code() == TemplateErrorCode.LIMIT || failure.code() == TemplateErrorCode.CANCELLED) {
                throw failure;
            }
            return expression.value(frame);
        }
    }

    static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            String name = number.isNaN() ? "nan" : "inf";
            throw PythonException.of("NameError", "name '" + name + "' is not defined");
        }
        if (value instanceof BigInteger number) {
            // its digits are written: too many are an error
            Repr.repr(number);
        }
        return value;
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    String source() {
        return expression.source();
    }

    @Override
    public String kind() {
        return expression.kind();
    }
}
