package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Report;
import org.recce4j.model.print.Numbers;
import org.recce4j.model.print.TerminalColour;
import org.recce4j.model.print.TerminalLines;
import org.recce4j.model.print.TerminalText;

/** For terminals and logs: plain lines, aligned; verdicts in colour if asked for. */
public final class TextWriter implements Report.Writer {

    private static final int LABEL_INDENT = 2;
    private static final int LABEL_COLUMN = 15;
    private static final int MAX_NAMES = 10;
    private static final int MAX_NOT_COMPARED = 10;

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
            lines.line("CHECKS   " + Totals.of(report.entries()).line());
            write(Finding.of(report), lines);
        }
    }

    /** Checks that were skipped come after all others. A finding of several lines stands apart. */
    private static void write(List<Finding> findings, TerminalLines lines) throws IOException {
        boolean afterLong = false;
        boolean first = true;
        for (Finding finding : findings.stream()
                .sorted(Comparator.comparing(finding -> finding.ending() == Ending.SKIPPED))
                .toList()) {
            if (!first && (afterLong || isLong(finding))) {
                lines.line("");
            }
            write(finding, lines);
            afterLong = isLong(finding);
            first = false;
        }
    }

    private static boolean isLong(Finding finding) {
        return finding.entries().size() > 1
                || !finding.judged().isEmpty()
                || !finding.notCompared().isEmpty()
                || hasTable(finding);
    }

    /** The table of a check that found nothing different would hide the others. */
    private static boolean hasTable(Finding finding) {
        return finding.ending() != Ending.EQUAL
                && !(finding.table().isEmpty() && finding.details().isEmpty());
    }

    private static void write(Finding finding, TerminalLines lines) throws IOException {
        lines.line(
                LABEL_INDENT,
                finding.ending().name(),
                colour(finding.ending()),
                LABEL_COLUMN,
                TerminalText.name(finding.title()) + ": " + TerminalText.sentence(finding.detail()));
        if (finding.entries().size() > 1) {
            names(finding.names(), lines);
        }
        if (!finding.judged().isEmpty()) {
            below(TerminalText.sentence(finding.judged()), lines);
        }
        notCompared(finding, lines);
        if (hasTable(finding)) {
            tables(finding, lines);
        }
    }

    private static void tables(Finding finding, TerminalLines lines) throws IOException {
        if (!finding.table().isEmpty()) {
            TextTable.write(finding.table(), LABEL_COLUMN, lines);
        }
        for (CheckResult.Detail detail : finding.details()) {
            boolean hasRows = !detail.table().isEmpty();
            below(TerminalText.sentence(detail.title()) + (hasRows ? ":" : ""), lines);
            if (hasRows) {
                TextTable.write(detail.table(), LABEL_COLUMN + LABEL_INDENT, lines);
            }
        }
    }

    private static TerminalColour colour(Ending ending) {
        return switch (ending) {
            case FAILED -> TerminalColour.RED;
            case INCONCLUSIVE -> TerminalColour.MAGENTA;
            case DIFFERENT -> TerminalColour.YELLOW;
            case ANSWERED -> TerminalColour.CYAN;
            case EQUAL -> TerminalColour.GREEN;
            case SKIPPED -> TerminalColour.DIM;
        };
    }

    private static void names(List<String> names, TerminalLines lines) throws IOException {
        for (String name : names.subList(0, Math.min(names.size(), MAX_NAMES))) {
            below(TerminalText.name(name), lines);
        }
        more(names.size() - MAX_NAMES, lines);
    }

    private static void notCompared(Finding finding, TerminalLines lines) throws IOException {
        List<String> parts = finding.notCompared();
        for (String part : parts.subList(0, Math.min(parts.size(), MAX_NOT_COMPARED))) {
            below(finding.leftLabel() + ": " + TerminalText.sentence(part), lines);
        }
        more(parts.size() - MAX_NOT_COMPARED, lines);
    }

    private static void more(int count, TerminalLines lines) throws IOException {
        if (count > 0) {
            below("… and " + Numbers.of(count) + " more", lines);
        }
    }

    private static void below(String text, TerminalLines lines) throws IOException {
        lines.line(" ".repeat(LABEL_COLUMN) + text);
    }
}
