package org.recce4j.changes.internal.select;

import org.recce4j.changes.IndirectSelection;
import org.recce4j.model.Json;

/**
 * Nodes that a method finds, and relatives of them.
 *
 * @param method what to look at
 * @param value what to find
 * @param reach which relatives come along
 * @param indirect when tests of these nodes come along
 * @param position where the expression that says so begins, and where its value does
 */
record SelectionCriteria(Method method, Json value, Reach reach, IndirectSelection indirect, Position position)
        implements Selection {

    SelectionCriteria at(Position place) {
        return new SelectionCriteria(method, value, reach, indirect, place);
    }

    /** The value as text; YAML may hold a number or a flag. */
    String text() {
        return value instanceof Json.Str text ? text.value() : String.valueOf(value.toPlain());
    }
}
