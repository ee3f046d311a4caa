package org.recce4j.diff.internal;

import java.io.IOException;
import java.util.List;
import org.recce4j.diff.Report;
import org.recce4j.model.print.TerminalColour;
import org.recce4j.model.print.TerminalLines;
import org.recce4j.model.print.TerminalText;

/** For terminals and logs: plain lines, aligned; verdicts in colour if asked for. */
public final class TextWriter implements Report.Writer {

    /** Rows of a check's table; the rest is counted. */
    private static final int MAX_ROWS = 20;

    private static final int LABEL_INDENT = 2;
    private static final int LABEL_COLUMN = 15;

    private final boolean coloured;

    public TextWriter(boolean coloured) {
        this.coloured = coloured;
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        report.changes().writeText(out);
        TerminalLines lines = new TerminalLines(out, coloured);
        if (!report.entries().isEmpty()) {
            lines.line("");
            lines.line("CHECKS   " + ReportText.checksLine(report));
            for (Report.Entry entry : report.entries()) {
                write(entry, lines);
            }
        }
    }

    private static void write(Report.Entry entry, TerminalLines lines) throws IOException {
        String label = ReportText.label(entry.outcome());
        lines.line(
                LABEL_INDENT,
                label,
                colour(label),
                LABEL_COLUMN,
                TerminalText.name(entry.check().name()) + ": "
                        + TerminalText.sentence(ReportText.sentence(entry.outcome())));
        List<List<String>> table = ReportText.table(entry.outcome());
        if (!table.isEmpty()) {
            write(table, lines);
        }
    }

    private static TerminalColour colour(String label) {
        return switch (label) {
            case "EQUAL" -> TerminalColour.GREEN;
            case "DIFFERENT" -> TerminalColour.YELLOW;
            case "INCONCLUSIVE" -> TerminalColour.MAGENTA;
            case "FAILED" -> TerminalColour.RED;
            default -> TerminalColour.DIM;
        };
    }

    private static void write(List<List<String>> table, TerminalLines lines) throws IOException {
        int[] widths = new int[table.get(0).size()];
        List<List<String>> shown = table.subList(0, Math.min(table.size(), MAX_ROWS + 1)).stream()
                .map(row -> row.stream().map(TerminalText::name).toList())
                .toList();
        shown.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder(" ".repeat(LABEL_COLUMN));
            for (int i = 0; i < widths.length; i++) {
                line.append(pad(row.get(i), widths[i] + 2));
            }
            lines.line(line.toString().stripTrailing());
        }
        if (shown.size() < table.size()) {
            lines.line(" ".repeat(LABEL_COLUMN) + "… and " + (table.size() - shown.size()) + " more");
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
