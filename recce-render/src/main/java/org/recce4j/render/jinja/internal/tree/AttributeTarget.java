package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.Namespace;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;

/** An attribute of a {@code namespace}. */
public record AttributeTarget(String object, String name) implements AssignmentTarget {
    @Override
    public void check(StackFrame frame) {
        if (!(frame.scope().lookUp(object) instanceof Namespace)) {
            throw PythonException.runtime("cannot assign attribute on non-namespace object");
        }
    }

    @Override
    public void assign(StackFrame frame, @Nullable Object value) {
        if (frame.scope().lookUp(object) instanceof Namespace namespace) {
            namespace.set(name, value);
        }
    }
}
