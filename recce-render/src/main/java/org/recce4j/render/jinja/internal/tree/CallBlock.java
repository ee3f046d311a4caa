package org.recce4j.render.jinja.internal.tree;

/** {@code {% call(parameters) target(arguments) %}…{% endcall %}}. */
public final class CallBlock extends Statement {

    private final CallOf call;
    private final MacroNode body;

    public CallBlock(Position position, CallOf call, MacroNode body) {
        super(position, call, body);
        this.call = call;
        this.body = body;
    }

    @Override
    Flow run(Frame frame) {
        Object value = call.value(frame, new Macro(frame, body));
        if (frame.isPrinting()) {
            frame.printText(value);
        }
        return Flow.NORMAL;
    }
}
