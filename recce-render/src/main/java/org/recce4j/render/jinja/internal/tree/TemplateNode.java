package org.recce4j.render.jinja.internal.tree;

import java.util.Arrays;
import java.util.Collection;
import org.recce4j.render.jinja.internal.runtime.Part;
import org.recce4j.render.jinja.internal.runtime.Position;

/** A part of a template's syntax tree. Immutable. */
public abstract sealed class TemplateNode implements Part permits Expression, Statement, IfNode.Branch {

    private final Position position;
    private final int depth;

    TemplateNode(Position position, Collection<? extends TemplateNode> children) {
        this.position = position;
        int deepest = 0;
        for (TemplateNode child : children) {
            deepest = Math.max(deepest, child.depth());
        }
        depth = deepest + 1;
    }

    TemplateNode(Position position, TemplateNode... children) {
        this(position, Arrays.asList(children));
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public int depth() {
        return depth;
    }
}
