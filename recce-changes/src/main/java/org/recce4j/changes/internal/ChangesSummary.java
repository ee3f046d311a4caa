package org.recce4j.changes.internal;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.ProjectState;

/** What a state is and what changed in all, each in a sentence. */
final class ChangesSummary {

    private ChangesSummary() {}

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

    private static long count(List<NodeChange> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }
}
