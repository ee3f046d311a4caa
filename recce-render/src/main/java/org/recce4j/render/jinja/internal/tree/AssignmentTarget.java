package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.Namespace;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Subscripts;

/** What a value is assigned to. */
public sealed interface AssignmentTarget {

    void assign(StackFrame frame, @Nullable Object value);

    /** The names that it sets in the scope. */
    default List<String> names() {
        return List.of();
    }

    /** Fails if it cannot be assigned to, before anything is evaluated. */
    default void check(StackFrame frame) {}

    /** A name in the scope that is entered. */
    record Name(String name) implements AssignmentTarget {
        @Override
        public void assign(StackFrame frame, @Nullable Object value) {
            frame.scope().set(name, value);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }

    /** An attribute of a {@code namespace}. */
    record Attribute(String object, String name) implements AssignmentTarget {
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

    /** Several targets; each takes one part of the value. */
    record Several(List<AssignmentTarget> targets) implements AssignmentTarget {
        @Override
        public List<String> names() {
            return targets.stream().flatMap(target -> target.names().stream()).toList();
        }

        @Override
        public void check(StackFrame frame) {
            targets.forEach(target -> target.check(frame));
        }

        @Override
        public void assign(StackFrame frame, @Nullable Object value) {
            List<@Nullable Object> parts = Subscripts.unpack(value, targets.size());
            for (int i = 0; i < parts.size(); i++) {
                targets.get(i).assign(frame, parts.get(i));
            }
        }
    }
}
