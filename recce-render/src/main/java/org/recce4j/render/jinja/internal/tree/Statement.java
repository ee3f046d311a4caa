package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;
import org.recce4j.render.jinja.internal.runtime.Executable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;

/** A part that does something: writes, assigns, repeats. */
public abstract sealed class Statement extends TemplateNode implements Executable
        permits AutoescapeNode,
                BlockNode,
                Body,
                CallBlock,
                DoNode,
                ExtendsNode,
                ExtensionNode,
                FilterBlock,
                ForNode,
                IfNode,
                ImportNode,
                IncludeNode,
                JumpNode,
                MacroNode,
                PrintNode,
                SetBlock,
                SetNode,
                TextNode,
                WithNode {

    Statement(SourcePosition position, Collection<? extends TemplateNode> children) {
        super(position, children);
    }

    Statement(SourcePosition position, TemplateNode... children) {
        super(position, children);
    }
}
