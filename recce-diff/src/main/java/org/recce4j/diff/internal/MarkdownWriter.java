package org.recce4j.diff.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recce4j.diff.LineageDiff;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Markdown;
import org.recce4j.model.print.MarkdownPage;

/** For pull requests: GitHub's Markdown, details folded. */
public final class MarkdownWriter implements Report.Writer {

    /** Rows of a table; a comment on a pull request has a limit of its own. */
    private static final int MAX_ROWS = 50;

    /** Nodes of a graph. */
    private static final int MAX_GRAPH = 30;

    public MarkdownWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading("What changed");
        page.list(List.of(
                "base: " + ReportText.describe(report.changes().base()),
                "current: " + ReportText.describe(report.changes().current())));
        page.strong(ReportText.changesLine(report));
        if (!report.changes().changes().isEmpty()) {
            changes(report, page);
            exposures(report, page);
            graph(report, page);
        }
        if (!report.entries().isEmpty()) {
            checks(report, page);
        }
    }

    private static void changes(Report report, MarkdownPage page) throws IOException {
        List<NodeChange> changes = ReportText.ofNodes(report);
        List<NodeChange> shown = first(changes);
        Map<NodeId, Long> downstream = ReportText.downstream(report, shown);
        if (!changes.isEmpty()) {
            table(shown, downstream, page);
            more(changes.size(), page);
        }
        items(ReportText.ofItems(report), page);
    }

    private static void table(List<NodeChange> shown, Map<NodeId, Long> downstream, MarkdownPage page)
            throws IOException {
        page.table(
                texts("node", "change", "reasons", "downstream"),
                shown.stream()
                        .map(change -> List.of(
                                Markdown.code(change.id().value()),
                                Markdown.text(change.kind()),
                                Markdown.text(ReasonText.of(change)),
                                Markdown.text(String.valueOf(downstream.get(change.id())))))
                        .toList());
    }

    /** What is no node has nothing downstream; the changes of nodes matter more. */
    private static void items(List<NodeChange> items, MarkdownPage page) throws IOException {
        if (!items.isEmpty()) {
            page.paragraph("Changed macros that no node is known to call, groups and docs:");
            page.table(
                    texts("item", "change", "reasons"),
                    first(items).stream()
                            .map(item -> List.of(
                                    Markdown.code(item.id().value()),
                                    Markdown.text(item.kind()),
                                    Markdown.text(ReasonText.of(item))))
                            .toList());
            more(items.size(), page);
        }
    }

    private static void exposures(Report report, MarkdownPage page) throws IOException {
        List<String> exposures = ReportText.exposures(report);
        if (!exposures.isEmpty()) {
            page.paragraph("Exposures reached:");
            page.list(first(exposures));
            more(exposures.size(), page);
        }
    }

    /** A graph of few nodes says more than the table; one of many says nothing. */
    private static void graph(Report report, MarkdownPage page) throws IOException {
        LineageDiff graph = report.changes().lineage().affected();
        if (graph.nodes().size() <= MAX_GRAPH && !graph.edges().isEmpty()) {
            page.fenced("mermaid", graph.toMermaid());
        }
    }

    private static void checks(Report report, MarkdownPage page) throws IOException {
        page.heading("What it did to the data");
        page.strong(ReportText.checksLine(report));
        page.table(
                texts("check", "verdict", "finding"),
                report.entries().stream()
                        .map(entry -> texts(
                                entry.check().name(),
                                ReportText.label(entry.outcome()),
                                ReportText.sentence(entry.outcome())))
                        .toList());
        for (Report.Entry entry : report.entries()) {
            details(entry, page);
        }
    }

    private static void details(Report.Entry entry, MarkdownPage page) throws IOException {
        List<List<Markdown>> table = ReportText.table(entry.outcome()).stream()
                .map(row -> row.stream().map(Markdown::text).toList())
                .toList();
        if (!table.isEmpty()) {
            List<List<Markdown>> rows = table.subList(1, table.size());
            page.beginFolded(entry.check().name());
            page.table(table.get(0), first(rows));
            more(rows.size(), page);
            page.endFolded();
        }
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MAX_ROWS));
    }

    private static void more(int all, MarkdownPage page) throws IOException {
        if (all > MAX_ROWS) {
            page.paragraph("… and " + (all - MAX_ROWS) + " more");
        }
    }

    private static List<Markdown> texts(String... cells) {
        return Stream.of(cells).map(Markdown::text).toList();
    }
}
