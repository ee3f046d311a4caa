package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code a ~ b ~ c}. */
public final class Concat extends Expression {

    private final List<Expression> parts;

    public Concat(Position position, List<Expression> parts) {
        super(position, parts);
        this.parts = List.copyOf(parts);
    }

    @Override
    Object value(Frame frame) {
        Meter meter = frame.rendering().meter();
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
    boolean isConstant() {
        return parts.stream().allMatch(Expression::isConstant);
    }

    @Override
    String source() {
        return sources(parts, " ~ ");
    }

    @Override
    public String kind() {
        return "concat";
    }
}
