package org.recce4j.model.print;

import java.io.IOException;

/** Writes lines for terminals and logs. A line stays one line, whatever is in it. Not thread-safe. */
public final class TerminalLines {

    private final Appendable out;
    private final boolean coloured;

    /** Writes to this without colours; nothing is closed. */
    public TerminalLines(Appendable out) {
        this(out, false);
    }

    /** Writes to this, with colours if it is a terminal that shows them; nothing is closed. */
    public TerminalLines(Appendable out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /**
     * Writes a line, escaped.
     *
     * @throws IOException when the output does
     */
    public void line(String text) throws IOException {
        out.append(TerminalText.line(text)).append('\n');
    }

    /**
     * Writes a line of which the beginning is a word in colour, indented, and the rest begins in a column.
     *
     * @throws IOException when the output does
     */
    public void line(int indent, String word, TerminalColour colour, int column, String rest) throws IOException {
        String escaped = TerminalText.line(word);
        out.append(" ".repeat(indent))
                .append(coloured ? colour.of(escaped) : escaped)
                .append(" ".repeat(Math.max(0, column - indent - escaped.length())))
                .append(TerminalText.line(rest))
                .append('\n');
    }
}
