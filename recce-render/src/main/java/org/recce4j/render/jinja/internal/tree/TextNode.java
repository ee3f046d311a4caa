package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Text outside of tags. */
public final class TextNode extends Statement {

    private final String text;

    public TextNode(SourcePosition position, String text) {
        super(position);
        this.text = text;
    }

    boolean isBlank() {
        return UnicodeText.strip(text).isEmpty();
    }

    @Override
    public Flow run(StackFrame frame) {
        if (frame.isPrinting()) {
            frame.printConstant(text);
        }
        return Flow.NORMAL;
    }
}
