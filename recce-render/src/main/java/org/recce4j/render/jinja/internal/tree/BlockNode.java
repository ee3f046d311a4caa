package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code {% block name %}…{% endblock %}}, a part that derived templates may replace. */
public final class BlockNode extends Statement {

    private final String name;
    private final boolean isScoped;
    private final boolean isRequired;
    private final Body body;
    private final ScopeNames names;

    public BlockNode(
            Position position, String name, boolean isScoped, boolean isRequired, Body body, ScopeNames names) {
        super(position, body);
        this.name = name;
        this.isScoped = isScoped;
        this.isRequired = isRequired;
        this.body = body;
        this.names = names;
    }

    String name() {
        return name;
    }

    ScopeNames names() {
        return names;
    }

    Body body() {
        return body;
    }

    @Override
    Flow run(Frame frame) {
        if (frame.isTopLevel() && frame.parent() != null) {
            return Flow.NORMAL;
        }
        Context context = frame.context();
        if (isRequired && context.blocks(name).size() <= 1) {
            throw PythonException.runtime("Required block " + Repr.repr(name) + " not found");
        }
        Scope outer = isScoped ? frame.scope() : context.visible();
        frame.print(new BlockReference(frame.rendering(), context, name, 0, outer).text());
        return Flow.NORMAL;
    }
}
