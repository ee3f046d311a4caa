package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Subscripts;

/** Several targets; each takes one part of the value. */
public record SeveralTargets(List<AssignmentTarget> targets) implements AssignmentTarget {
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
