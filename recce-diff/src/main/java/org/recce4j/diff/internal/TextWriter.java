package org.recce4j.diff.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;

/** For terminals and logs: plain lines, aligned, no colour. */
public final class TextWriter implements Report.Writer {

    /** Rows of a check's table; the rest is counted. */
    private static final int MAX_ROWS = 20;

    /** Changes for which what is downstream is counted. */
    private static final int MAX_COUNTED = 500;

    public TextWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        out.append("base     ")
                .append(ReportText.describe(report.changes().base()))
                .append('\n');
        out.append("current  ")
                .append(ReportText.describe(report.changes().current()))
                .append("\n\n");
        out.append("CHANGES  ").append(ReportText.changesLine(report)).append('\n');
        List<NodeChange> changes = report.changes().changes();
        Map<NodeId, Long> downstream =
                ReportText.downstream(report, changes.size() > MAX_COUNTED ? List.of() : changes);
        for (NodeChange change : changes) {
            out.append("  ").append(sign(change)).append(' ').append(change.id().value());
            String reasons = ReasonText.of(change);
            long below = downstream.getOrDefault(change.id(), 0L);
            out.append(reasons.isEmpty() ? "" : "  " + reasons)
                    .append(below == 0 ? "" : "  (" + below + " downstream)")
                    .append('\n');
        }
        for (String exposure : ReportText.exposures(report)) {
            out.append("  reaches ").append(exposure).append('\n');
        }
        if (!report.entries().isEmpty()) {
            out.append("\nCHECKS   ").append(ReportText.checksLine(report)).append('\n');
            for (Report.Entry entry : report.entries()) {
                write(entry, out);
            }
        }
    }

    private static void write(Report.Entry entry, Appendable out) throws IOException {
        out.append("  ")
                .append(pad(ReportText.label(entry.outcome()), 13))
                .append(entry.check().name())
                .append(": ")
                .append(ReportText.sentence(entry.outcome()))
                .append('\n');
        List<List<String>> table = ReportText.table(entry.outcome());
        if (table.isEmpty()) {
            return;
        }
        int[] widths = new int[table.get(0).size()];
        List<List<String>> shown = table.subList(0, Math.min(table.size(), MAX_ROWS + 1));
        shown.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder(" ".repeat(15));
            for (int i = 0; i < widths.length; i++) {
                line.append(pad(row.get(i), widths[i] + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        if (shown.size() < table.size()) {
            out.append(" ".repeat(15))
                    .append("… and ")
                    .append(String.valueOf(table.size() - shown.size()))
                    .append(" more\n");
        }
    }

    private static String sign(NodeChange change) {
        return switch (change.kind()) {
            case "added" -> "+";
            case "removed" -> "-";
            default -> "~";
        };
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
