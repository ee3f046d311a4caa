package org.recce4j.render.jinja.internal.tree;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/**
 * A part that Jinja2 evaluates before the template runs, and writes into the template's program as a literal. An infinite number or NaN is
 * written as a name, which is not there when the program runs; an integer as its digits.
 */
public final class FoldedExpression extends Expression {

    final Expression expression;

    private FoldedExpression(Expression expression) {
        super(expression.position(), expression);
        this.expression = expression;
    }

    public static Expression of(Expression expression) {
        return ExpressionConstancy.isConstant(expression) ? new FoldedExpression(expression) : expression;
    }

    @Override
    public int depth() {
        return expression.depth();
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        return frame.renderer().isFolding() ? expression.value(frame) : written(folded(frame, expression));
    }

    /** Returns what Jinja2 computes early; what fails then is evaluated again when its turn comes. */
    static @Nullable Object folded(StackFrame frame, Expression expression) {
        try {
            return frame.renderer().folding(() -> expression.value(frame));
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
            // written as digits: too many are an error
            Repr.repr(number);
        }
        return value;
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
