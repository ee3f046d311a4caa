package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** What a value is assigned to. */
public sealed interface AssignmentTarget permits NameTarget, AttributeTarget, SeveralTargets {

    void assign(StackFrame frame, @Nullable Object value);

    /** The names that it sets in the scope. */
    default List<String> names() {
        return List.of();
    }

    /** Fails if it cannot be assigned to, before anything is evaluated. */
    default void check(StackFrame frame) {}
}
