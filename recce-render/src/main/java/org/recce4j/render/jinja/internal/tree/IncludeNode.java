package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.TemplateLookup;
import org.recce4j.render.jinja.internal.runtime.VariableScope;
import org.recce4j.render.jinja.internal.value.PythonException;

/** {@code {% include template ignore missing without context %}}. */
public final class IncludeNode extends Statement {

    private final Expression template;
    private final boolean ignoresMissing;
    private final boolean hasContext;

    public IncludeNode(SourcePosition position, Expression template, boolean ignoresMissing, boolean hasContext) {
        super(position, template);
        this.template = template;
        this.ignoresMissing = ignoresMissing;
        this.hasContext = hasContext;
    }

    @Override
    public Flow run(StackFrame frame) {
        CompiledTemplate included;
        try {
            included = TemplateLookup.first(frame, template.value(frame));
        } catch (PythonException failure) {
            boolean isMissing =
                    failure.type().equals("TemplateNotFound") || failure.type().equals("TemplatesNotFound");
            if (ignoresMissing && isMissing) {
                return Flow.NORMAL;
            }
            throw failure;
        }
        if (frame.isPrinting()) {
            VariableScope outer =
                    hasContext ? frame.scope().visible() : frame.renderer().globals();
            frame.renderer().run(included, outer, frame.output());
        }
        return Flow.NORMAL;
    }
}
