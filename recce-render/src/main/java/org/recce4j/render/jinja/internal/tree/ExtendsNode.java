package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.TemplateLookup;
import org.recce4j.render.jinja.internal.value.PythonException;

/** {@code {% extends template %}}. */
public final class ExtendsNode extends Statement {

    private final Expression template;

    public ExtendsNode(SourcePosition position, Expression template) {
        super(position, template);
        this.template = template;
    }

    @Override
    public Flow run(StackFrame frame) {
        if (frame.parent() != null) {
            throw PythonException.runtime("extended multiple times");
        }
        CompiledTemplate parent = TemplateLookup.one(frame, template.value(frame));
        frame.context().addBlocks(parent);
        frame.extend(parent);
        return Flow.NORMAL;
    }
}
