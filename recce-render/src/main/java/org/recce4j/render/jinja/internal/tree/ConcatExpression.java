package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code a ~ b ~ c}. */
public final class ConcatExpression extends Expression {

    final List<Expression> parts;

    public ConcatExpression(SourcePosition position, List<Expression> parts) {
        super(position, parts);
        this.parts = List.copyOf(parts);
    }

    @Override
    public Object value(StackFrame frame) {
        Meter meter = frame.meter();
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            Repr.str(meter, text, part.value(frame));
            meter.fits(text.length());
        }
        meter.charge(text.length());
        meter.madeText(text.length());
        return text.toString();
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
