package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;

/** A part that has a value. */
public interface Evaluable extends TreePart {

    @Nullable
    Object value(StackFrame frame);
}
