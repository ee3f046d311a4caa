package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.Position;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Text;

/** Text outside of tags. */
public final class TextNode extends Statement {

    private final String text;

    public TextNode(Position position, String text) {
        super(position);
        this.text = text;
    }

    boolean isBlank() {
        return Text.strip(text).isEmpty();
    }

    @Override
    public Flow run(StackFrame frame) {
        if (frame.isPrinting()) {
            frame.printConstant(text);
        }
        return Flow.NORMAL;
    }
}
