package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.value.PythonException;

/** {@code {% include template ignore missing without context %}}. */
public final class IncludeNode extends Statement {

    private final Expression template;
    private final boolean ignoresMissing;
    private final boolean hasContext;

    public IncludeNode(Position position, Expression template, boolean ignoresMissing, boolean hasContext) {
        super(position, template);
        this.template = template;
        this.ignoresMissing = ignoresMissing;
        this.hasContext = hasContext;
    }

    @Override
    Flow run(Frame frame) {
        Compiled included;
        try {
            included = Templates.first(frame, template.value(frame));
        } catch (PythonException failure) {
            boolean isMissing =
                    failure.type().equals("TemplateNotFound") || failure.type().equals("TemplatesNotFound");
            if (ignoresMissing && isMissing) {
                return Flow.NORMAL;
            }
            throw failure;
        }
        if (frame.isPrinting()) {
            Scope outer =
                    hasContext ? frame.scope().visible() : frame.rendering().globals();
            frame.rendering().run(included, outer, frame.output());
        }
        return Flow.NORMAL;
    }
}
