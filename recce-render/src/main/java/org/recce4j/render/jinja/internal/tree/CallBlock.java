package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.MacroClosure;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {% call(parameters) target(arguments) %}…{% endcall %}}. */
public final class CallBlock extends Statement {

    private final CallExpression call;
    private final MacroNode body;

    public CallBlock(SourcePosition position, CallExpression call, MacroNode body) {
        super(position, call, body);
        this.call = call;
        this.body = body;
    }

    @Override
    public Flow run(StackFrame frame) {
        Object value = call.value(frame, new MacroClosure(frame, body));
        if (frame.isPrinting()) {
            frame.printText(value);
        }
        return Flow.NORMAL;
    }
}
