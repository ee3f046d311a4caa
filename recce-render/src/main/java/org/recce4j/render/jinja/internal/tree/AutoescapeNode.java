package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.VariableScope;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code {% autoescape false %}…{% endautoescape %}}; turning it on is not supported. */
public final class AutoescapeNode extends Statement {

    private final Expression isOn;
    private final Body body;
    private final LocalNames names;

    public AutoescapeNode(SourcePosition position, Expression isOn, Body body, LocalNames names) {
        super(position, isOn, body);
        this.isOn = isOn;
        this.body = body;
        this.names = names;
    }

    @Override
    public Flow run(StackFrame frame) {
        if (TemplateValues.isTrue(isOn.value(frame))) {
            throw PythonException.unsupported("autoescape is not supported; use the filter escape where it is needed");
        }
        VariableScope outer = frame.swapScope(names.enter(frame.scope()));
        try {
            return body.run(frame);
        } finally {
            frame.swapScope(outer);
        }
    }
}
