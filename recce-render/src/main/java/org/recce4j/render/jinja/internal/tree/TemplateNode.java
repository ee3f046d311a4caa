package org.recce4j.render.jinja.internal.tree;

import java.util.Arrays;
import java.util.Collection;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.TreePart;

/** A part of a template's syntax tree. Immutable. */
public abstract sealed class TemplateNode implements TreePart permits Expression, Statement, IfNode.Branch {

    private final SourcePosition position;
    private final int depth;

    TemplateNode(SourcePosition position, Collection<? extends TemplateNode> children) {
        this.position = position;
        int deepest = 0;
        for (TemplateNode child : children) {
            deepest = Math.max(deepest, child.depth());
        }
        depth = deepest + 1;
    }

    TemplateNode(SourcePosition position, TemplateNode... children) {
        this(position, Arrays.asList(children));
    }

    @Override
    public SourcePosition position() {
        return position;
    }

    @Override
    public int depth() {
        return depth;
    }
}
