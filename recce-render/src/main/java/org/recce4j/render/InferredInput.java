package org.recce4j.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * A value that {@link Calibration} found, with its evidence. Immutable.
 *
 * @param input what it is the value of. Of a {@link Input.Kind#RELATION relation}, true means that a model's own table exists, and
 *     texts are the names of the columns
 * @param packageName the only package that has this value of a variable; null if all have it, or all that have none of their own
 * @param value the value; a variable's text can be a template, such as {@code {{ ref('orders') }}}
 * @param explained how many models reproduce their compiled text with it and not without it; at least one
 * @param readers how many models read it
 * @param ties other values that were tried and reproduce as many models; none does not mean that there are none
 */
public record InferredInput(
        Input input, @Nullable String packageName, Json value, int explained, int readers, List<Json> ties) {
    public InferredInput {
        ties = List.copyOf(ties);
    }
}
