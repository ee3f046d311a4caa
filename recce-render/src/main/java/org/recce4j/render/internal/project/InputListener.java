package org.recce4j.render.internal.project;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.Input;

/** Is told the values that renderings read and artifacts do not contain. */
@FunctionalInterface
public interface InputListener {

    /** Does not listen. */
    InputListener NONE = (input, value) -> {};

    /** Called each time an input is read and has a value; it can be an object of dbt's, such as a relation. */
    void answered(Input input, @Nullable Object value);
}
