package org.recce4j.changes.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.TerminalLines;
import org.recce4j.model.print.TerminalText;

/** Changes for terminals and logs: plain lines. */
public final class ChangesText {

    /** Changes of macros, groups and docs: a new package brings hundreds. */
    private static final int MAX_ITEMS = 50;

    /** Changes for which what is downstream is counted. */
    private static final int MAX_COUNTED = 500;

    private ChangesText() {}

    /**
     * Writes the two states, what changed, and the exposures that it reaches.
     *
     * @throws IOException when the output does
     */
    public static void write(ChangeSet set, List<Impact> impacts, Appendable out) throws IOException {
        TerminalLines lines = new TerminalLines(out);
        lines.line("base     " + TerminalText.sentence(ChangesSummary.describe(set.base())));
        lines.line("current  " + TerminalText.sentence(ChangesSummary.describe(set.current())));
        lines.line("");
        lines.line("CHANGES  " + TerminalText.sentence(ChangesSummary.summary(set, impacts)));
        nodes(set, lines);
        items(set, lines);
        for (String exposure : ChangesWords.exposures(impacts)) {
            lines.line("  reaches " + TerminalText.sentence(exposure));
        }
    }

    private static void nodes(ChangeSet set, TerminalLines lines) throws IOException {
        List<NodeChange> changes = ChangesWords.ofNodes(set);
        Map<NodeId, Long> downstream = ChangesWords.downstream(set, changes.size() > MAX_COUNTED ? List.of() : changes);
        for (NodeChange change : changes) {
            long below = downstream.getOrDefault(change.id(), 0L);
            lines.line(line(change) + (below == 0 ? "" : "  (" + below + " downstream)"));
        }
    }

    private static void items(ChangeSet set, TerminalLines lines) throws IOException {
        List<NodeChange> items = ChangesWords.ofItems(set);
        for (NodeChange item : items.subList(0, Math.min(items.size(), MAX_ITEMS))) {
            lines.line(line(item));
        }
        if (items.size() > MAX_ITEMS) {
            lines.line("  … and " + (items.size() - MAX_ITEMS) + " more macros, groups or docs");
        }
    }

    private static String line(NodeChange change) {
        String reasons = ReasonText.of(change);
        return "  " + sign(change) + " " + TerminalText.name(change.id().value())
                + (reasons.isEmpty() ? "" : "  " + TerminalText.sentence(reasons));
    }

    private static String sign(NodeChange change) {
        return switch (change.kind()) {
            case "added" -> "+";
            case "removed" -> "-";
            default -> "~";
        };
    }
}
