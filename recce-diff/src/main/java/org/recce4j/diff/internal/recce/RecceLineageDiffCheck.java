package org.recce4j.diff.internal.recce;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.metadata.LineageDiffCheck;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;

/** {@code lineage_diff} as Recce's MCP tool answers it. */
public record RecceLineageDiffCheck(Json.Obj params, NodeFilter selection) implements Check {

    /** Nodes of a view of everything. */
    private static final int MAX_NODES = 300;

    public static RecceLineageDiffCheck of(Json.Obj params) {
        return new RecceLineageDiffCheck(params, NodeFilter.of(new Params(LineageDiffCheck.TYPE, params), true));
    }

    @Override
    public String type() {
        return LineageDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return LineageDiffCheck.TYPE;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return List.copyOf(RecceNodes.selected(selection, changes));
    }

    @Override
    public CheckResult run(CheckContext context) {
        ChangeSet changes = ChangeDetector.recce()
                .detect(context.changes().base(), context.changes().current());
        Map<NodeId, String> statuses = new HashMap<>();
        for (NodeChange change : changes.changes()) {
            statuses.put(change.id(), change.kind());
        }
        Set<NodeId> impacted = new NodeFilter("state:modified+", null, null, false).of(changes);
        List<NodeId> all = nodes(changes).stream().filter(context::includes).toList();
        List<NodeId> shown = shown(all, statuses, impacted);
        Json.Obj.Builder result = Json.Obj.builder()
                .put("nodes", RecceLineageFrames.nodes(shown, changes, statuses, impacted))
                .put("edges", RecceLineageFrames.edges(shown, changes));
        if (shown.size() < all.size()) {
            result.put("truncated", true).put("total_nodes", all.size()).put("returned_nodes", shown.size());
        }
        return new RecceAnswer(
                result.build(), false, Json.Obj.EMPTY, Numbers.count(statuses.size(), "node") + " changed", List.of());
    }

    private List<NodeId> shown(List<NodeId> all, Map<NodeId, String> statuses, Set<NodeId> impacted) {
        if (selection.changedModels() || all.size() <= MAX_NODES) {
            return all;
        }
        return all.stream()
                .sorted(Comparator.comparing((NodeId id) -> !statuses.containsKey(id))
                        .thenComparing(id -> !impacted.contains(id)))
                .limit(MAX_NODES)
                .toList();
    }
}
