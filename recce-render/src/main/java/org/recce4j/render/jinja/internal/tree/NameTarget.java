package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** A name in the scope that is entered. */
public record NameTarget(String name) implements AssignmentTarget {
    @Override
    public void assign(StackFrame frame, @Nullable Object value) {
        frame.scope().set(name, value);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }
}
