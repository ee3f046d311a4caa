package org.recce4j.diff.internal.report;

import org.recce4j.model.print.TerminalText;

/** A table's cell without the middle of a long text. Of a change, each side is cut for itself, so that its arrow stays. */
final class CutCell {

    private static final String ARROW = " → ";

    private CutCell() {}

    static String of(String cell, int most) {
        String text = TerminalText.line(cell);
        int arrow = arrow(text);
        if (arrow < 0) {
            return TerminalText.cell(text, most);
        }
        String before = text.substring(0, arrow);
        String after = text.substring(arrow + ARROW.length());
        int both = most - ARROW.length();
        String left = TerminalText.cell(before, Math.max(both - both / 2, both - length(after)));
        return left + ARROW + TerminalText.cell(after, both - length(left));
    }

    /** A value that contains an arrow stands in quotes. */
    private static int arrow(String text) {
        int closing = text.startsWith("\"") ? text.indexOf('"' + ARROW) : -1;
        return closing < 0 ? text.indexOf(ARROW) : closing + 1;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
