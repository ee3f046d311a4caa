package org.recce4j.changes.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.LineageDiff;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Markdown;
import org.recce4j.model.print.MarkdownPage;

/** Changes for pull requests: GitHub's Markdown. */
public final class ChangesMarkdown {

    /** Rows of a table; a comment on a pull request has a limit of its own. */
    private static final int MAX_ROWS = 50;

    /** Nodes of a graph. */
    private static final int MAX_GRAPH = 30;

    private ChangesMarkdown() {}

    /**
     * Writes the two states, what changed, the exposures that it reaches, and a drawing if it is small.
     *
     * @throws IOException when the output does
     */
    public static void write(ChangeSet set, List<Impact> impacts, LineageDiff lineage, MarkdownPage page)
            throws IOException {
        page.heading("What changed");
        page.list(List.of(
                "base: " + ChangesSummary.describe(set.base()), "current: " + ChangesSummary.describe(set.current())));
        page.strong(ChangesSummary.summary(set, impacts));
        if (!set.changes().isEmpty()) {
            nodes(set, page);
            items(set, page);
            exposures(impacts, page);
            graph(lineage.affected(), page);
        }
        if (page.isCut()) {
            page.endCut("This part is cut: there are more changes than fit here. The JSON report has all of them.");
        }
    }

    private static void nodes(ChangeSet set, MarkdownPage page) throws IOException {
        List<NodeChange> changes = ChangesWords.ofNodes(set);
        Map<NodeId, Long> downstream =
                ChangesWords.downstream(set, changes.subList(0, Math.min(changes.size(), MAX_ROWS)));
        if (!changes.isEmpty()) {
            page.table(
                    List.of(
                            Markdown.text("node"),
                            Markdown.text("change"),
                            Markdown.text("reasons"),
                            Markdown.text("downstream").alignedRight()),
                    changes,
                    MAX_ROWS,
                    change -> row(change, String.valueOf(downstream.get(change.id()))));
        }
    }

    /** Macros, groups and docs have nothing downstream, so they have a table of their own after the nodes. */
    private static void items(ChangeSet set, MarkdownPage page) throws IOException {
        List<NodeChange> items = ChangesWords.ofItems(set);
        if (!items.isEmpty()) {
            page.paragraph("Changed macros that no node is known to call, groups and docs:");
            page.table(Markdown.texts("item", "change", "reasons"), items, MAX_ROWS, item -> row(item));
        }
    }

    private static List<Markdown> row(NodeChange change, String... more) {
        List<Markdown> row = new ArrayList<>();
        row.add(Markdown.code(change.id().value()));
        row.addAll(Markdown.texts(change.kind(), ReasonText.of(change)));
        row.addAll(Markdown.texts(more));
        return row;
    }

    private static void exposures(List<Impact> impacts, MarkdownPage page) throws IOException {
        List<String> exposures = ChangesWords.exposures(impacts);
        if (!exposures.isEmpty()) {
            page.paragraph("Exposures reached:");
            page.list(exposures, MAX_ROWS);
        }
    }

    /** A graph of few nodes says more than the table; one of many says nothing. */
    private static void graph(LineageDiff graph, MarkdownPage page) throws IOException {
        if (graph.nodes().size() <= MAX_GRAPH && !graph.edges().isEmpty()) {
            page.fenced("mermaid", graph.toMermaid());
        }
    }
}
