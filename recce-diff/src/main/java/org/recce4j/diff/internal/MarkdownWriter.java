package org.recce4j.diff.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recce4j.diff.LineageDiff;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;

/** For pull requests: GitHub's Markdown, details folded. */
public final class MarkdownWriter implements Report.Writer {

    /** Rows of a table; a comment on a pull request has a limit of its own. */
    private static final int MAX_ROWS = 50;

    /** Nodes of a graph. */
    private static final int MAX_GRAPH = 30;

    public MarkdownWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        out.append("## What changed\n\n");
        out.append("- base: ")
                .append(escaped(ReportText.describe(report.changes().base())))
                .append('\n');
        out.append("- current: ")
                .append(escaped(ReportText.describe(report.changes().current())))
                .append("\n\n");
        out.append("**").append(ReportText.changesLine(report)).append("**\n\n");
        List<NodeChange> changes = report.changes().changes();
        if (!changes.isEmpty()) {
            changes(report, out);
            graph(report, out);
        }
        if (!report.entries().isEmpty()) {
            out.append("\n## What it did to the data\n\n**")
                    .append(ReportText.checksLine(report))
                    .append("**\n\n");
            out.append("| check | verdict | finding |\n|---|---|---|\n");
            for (Report.Entry entry : report.entries()) {
                out.append("| ")
                        .append(escaped(entry.check().name()))
                        .append(" | ")
                        .append(ReportText.label(entry.outcome()))
                        .append(" | ")
                        .append(escaped(ReportText.sentence(entry.outcome())))
                        .append(" |\n");
            }
            for (Report.Entry entry : report.entries()) {
                details(entry, out);
            }
        }
    }

    private static void changes(Report report, Appendable out) throws IOException {
        List<NodeChange> changes = report.changes().changes();
        List<NodeChange> shown = changes.subList(0, Math.min(changes.size(), MAX_ROWS));
        Map<NodeId, Long> downstream = ReportText.downstream(report, shown);
        out.append("| node | change | reasons | downstream |\n|---|---|---|---|\n");
        for (NodeChange change : shown) {
            out.append("| ")
                    .append(code(change.id().value()))
                    .append(" | ")
                    .append(change.kind())
                    .append(" | ")
                    .append(escaped(ReasonText.of(change)))
                    .append(" | ")
                    .append(String.valueOf(downstream.get(change.id())))
                    .append(" |\n");
        }
        more(changes.size(), MAX_ROWS, out);
        List<String> exposures = ReportText.exposures(report);
        if (!exposures.isEmpty()) {
            out.append("\nExposures reached:\n\n");
            for (String exposure : exposures.subList(0, Math.min(exposures.size(), MAX_ROWS))) {
                out.append("- ").append(escaped(exposure)).append('\n');
            }
            more(exposures.size(), MAX_ROWS, out);
        }
    }

    /** A graph of few nodes says more than the table; one of many says nothing. */
    private static void graph(Report report, Appendable out) throws IOException {
        LineageDiff graph = report.changes().lineage().affected();
        if (graph.nodes().size() <= MAX_GRAPH && !graph.edges().isEmpty()) {
            out.append("\n```mermaid\n").append(graph.toMermaid()).append("```\n");
        }
    }

    private static void details(Report.Entry entry, Appendable out) throws IOException {
        List<List<String>> table = ReportText.table(entry.outcome());
        if (table.isEmpty()) {
            return;
        }
        out.append("\n<details><summary>").append(escaped(entry.check().name())).append("</summary>\n\n");
        out.append(row(table.get(0))).append("|---".repeat(table.get(0).size())).append("|\n");
        for (List<String> cells : table.subList(1, Math.min(table.size(), MAX_ROWS + 1))) {
            out.append(row(cells));
        }
        more(table.size() - 1, MAX_ROWS, out);
        out.append("\n</details>\n");
    }

    private static void more(int all, int shown, Appendable out) throws IOException {
        if (all > shown) {
            out.append("\n… and ").append(String.valueOf(all - shown)).append(" more\n");
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownWriter::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'").replace("|", "\\|") + "`";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("[", "\\[")
                .replace("\n", " ");
    }
}
