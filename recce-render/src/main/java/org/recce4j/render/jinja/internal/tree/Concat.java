package org.recce4j.render.jinja.internal.tree;

import java.util.List;
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
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            Repr.str(text, part.value(frame));
            frame.rendering().meter().fits(text.length());
        }
        frame.rendering().meter().charge(text.length());
        return text.toString();
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
