package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code {% if %}…{% elif %}…{% else %}…{% endif %}}; it has no scope of its own. */
public final class IfNode extends Statement {

    /** A condition, and what runs if it is true. */
    public static final class Branch extends TemplateNode {
        private final Expression test;
        private final Body body;

        public Branch(SourcePosition position, Expression test, Body body) {
            super(position, test, body);
            this.test = test;
            this.body = body;
        }
    }

    private final List<Branch> branches;
    private final @Nullable Body otherwise;

    public IfNode(SourcePosition position, List<Branch> branches, @Nullable Body otherwise) {
        super(position, parts(branches, otherwise));
        this.branches = List.copyOf(branches);
        this.otherwise = otherwise;
    }

    private static List<TemplateNode> parts(List<Branch> branches, @Nullable Body otherwise) {
        List<TemplateNode> parts = new ArrayList<>(branches);
        if (otherwise != null) {
            parts.add(otherwise);
        }
        return parts;
    }

    @Override
    public Flow run(StackFrame frame) {
        for (Branch branch : branches) {
            frame.at(branch);
            if (TemplateValues.isTrue(branch.test.value(frame))) {
                return branch.body.run(frame);
            }
        }
        return otherwise == null ? Flow.NORMAL : otherwise.run(frame);
    }
}
