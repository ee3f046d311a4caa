package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.BlockDefinition;
import org.recce4j.render.jinja.internal.runtime.BlockReference;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.TemplateContext;
import org.recce4j.render.jinja.internal.runtime.VariableScope;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code {% block name %}…{% endblock %}}, a part that derived templates can replace. */
public final class BlockNode extends Statement implements BlockDefinition {

    private final String name;
    private final boolean isScoped;
    private final boolean isRequired;
    private final Body body;
    private final LocalNames names;

    public BlockNode(
            SourcePosition position, String name, boolean isScoped, boolean isRequired, Body body, LocalNames names) {
        super(position, body);
        this.name = name;
        this.isScoped = isScoped;
        this.isRequired = isRequired;
        this.body = body;
        this.names = names;
    }

    @Override
    public LocalNames names() {
        return names;
    }

    @Override
    public Body body() {
        return body;
    }

    @Override
    public Flow run(StackFrame frame) {
        if (frame.isTopLevel() && frame.parent() != null) {
            return Flow.NORMAL;
        }
        TemplateContext context = frame.context();
        if (isRequired && context.blocks(name).size() <= 1) {
            throw PythonException.runtime("Required block " + Repr.repr(name) + " not found");
        }
        VariableScope outer = isScoped ? frame.scope() : context.visible();
        frame.print(new BlockReference(frame.renderer(), context, name, 0, outer).text());
        return Flow.NORMAL;
    }
}
