package org.recce4j.model.print;

import java.io.IOException;

/** Writes lines for terminals and logs. A line stays one line, whatever is in it. Not thread-safe. */
public final class TerminalLines {

    private final Appendable out;

    /** Writes to this; nothing is closed. */
    public TerminalLines(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a line, escaped.
     *
     * @throws IOException when the output does
     */
    public void line(String text) throws IOException {
        out.append(TerminalText.line(text)).append('\n');
    }
}
