package org.recce4j.render.jinja.internal;

import java.util.List;

/** A parsed template: text and expressions in turn. */
public record Template(List<Piece> pieces) {

    public Template {
        pieces = List.copyOf(pieces);
    }

    public boolean isSingleExpression() {
        return pieces.size() == 1 && pieces.get(0) instanceof Output;
    }

    sealed interface Piece {}

    record Text(String text) implements Piece {}

    record Output(Expression expression) implements Piece {}
}
