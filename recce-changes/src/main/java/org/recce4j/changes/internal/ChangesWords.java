package org.recce4j.changes.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Lineage;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** The sentences that changes as text and as Markdown share. */
final class ChangesWords {

    private ChangesWords() {}

    static String describe(ProjectState state) {
        String environment = state.info().environment();
        return Objects.requireNonNullElse(state.info().projectName(), "project")
                + (environment == null ? "" : " " + environment) + ": "
                + state.nodes().size() + " nodes, dbt "
                + Objects.requireNonNullElse(state.info().invocation().dbtVersion(), "of unknown version")
                + (state.info().invocation().generatedAt() == null
                        ? ""
                        : ", " + state.info().invocation().generatedAt());
    }

    static String summary(ChangeSet set, List<Impact> impacts) {
        List<NodeChange> changes = set.changes();
        int leftOut = set.leftOut();
        String others = leftOut + (leftOut == 1 ? " other change is" : " other changes are") + " not selected";
        if (changes.isEmpty()) {
            return leftOut == 0 ? "Nothing changed." : "No selected node changed; " + others + ".";
        }
        return count(changes, "modified") + " modified, " + count(changes, "added") + " added, "
                + count(changes, "removed") + " removed; "
                + impactedLine(impacts)
                + (leftOut == 0 ? "" : "; " + others);
    }

    private static String impactedLine(List<Impact> impacts) {
        var byType = impacts.stream()
                .collect(Collectors.groupingBy(
                        impact -> impact.id().type().name(), TreeMap::new, Collectors.counting()));
        if (byType.isEmpty()) {
            return "nothing downstream";
        }
        return byType.entrySet().stream()
                .map(type -> type.getValue() + " " + (type.getValue() == 1 ? type.getKey() : plural(type.getKey())))
                .collect(Collectors.joining(", ", "", " downstream"));
    }

    private static String plural(String type) {
        return switch (type) {
            case "analysis" -> "analyses";
            case "saved_query" -> "saved_queries";
            default -> type + "s";
        };
    }

    /** The changes of nodes. */
    static List<NodeChange> ofNodes(ChangeSet set) {
        return set.changes().stream()
                .filter(change -> !(change instanceof NodeChange.Item))
                .toList();
    }

    /** The changes of macros, groups and docs. */
    static List<NodeChange> ofItems(ChangeSet set) {
        return set.changes().stream().filter(NodeChange.Item.class::isInstance).toList();
    }

    private static long count(List<NodeChange> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }

    /** How many nodes but tests are downstream of each of these changes, over both states. */
    static Map<NodeId, Long> downstream(ChangeSet set, List<NodeChange> changes) {
        Lineage base = set.base().lineage();
        Lineage current = set.current().lineage();
        Map<NodeId, Long> counts = new HashMap<>();
        for (NodeChange change : changes) {
            Set<NodeId> ids = new HashSet<>(base.descendants(change.id()));
            ids.addAll(current.descendants(change.id()));
            counts.put(
                    change.id(),
                    ids.stream()
                            .filter(id -> !id.type().name().endsWith("test"))
                            .count());
        }
        return counts;
    }

    /** The exposures that a change reaches, each with the way from there. */
    static List<String> exposures(List<Impact> impacts) {
        return impacts.stream()
                .filter(impact -> impact.id().type().equals(ResourceType.EXPOSURE))
                .map(impact -> impact.via().stream().map(ChangesWords::name).collect(Collectors.joining(" → ")))
                .toList();
    }

    private static String name(NodeId id) {
        return id.value().split("\\.", 3)[2];
    }
}
