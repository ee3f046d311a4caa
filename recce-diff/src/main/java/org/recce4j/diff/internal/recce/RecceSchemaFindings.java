package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** What {@link RecceSchemaDiffCheck} finds of some nodes. */
final class RecceSchemaFindings {

    /** What has no columns in a catalog. */
    private static final Set<String> WITHOUT_COLUMNS = Set.of("exposure", "metric", "semantic_model", "saved_query");

    private final List<List<Json>> rows = new ArrayList<>();
    private final Set<String> changed = new TreeSet<>();
    private final List<NodeId> unchecked = new ArrayList<>();
    private int checked;

    static RecceSchemaFindings of(CheckContext context, Stream<String> ids) {
        RecceSchemaFindings found = new RecceSchemaFindings();
        ids.flatMap(id -> NodeId.find(id).stream())
                .filter(context::includes)
                .distinct()
                .sorted()
                .forEach(id -> found.look(context.changes(), id));
        return found;
    }

    private void look(ChangeSet changes, NodeId id) {
        Optional<Node> before = changes.base().node(id);
        Optional<Node> after = changes.current().node(id);
        List<Node> both = Stream.of(after, before).flatMap(Optional::stream).toList();
        if (both.isEmpty() || both.stream().anyMatch(RecceSchemaFindings::isWithoutColumns)) {
            return;
        }
        if (!both.stream().allMatch(Node::isInCatalog)) {
            unchecked.add(id);
            return;
        }
        checked++;
        compare(id, before.map(RecceColumns::types), after.map(RecceColumns::types));
        Optional<Map<String, Json.Obj>> old = before.map(node -> RecceColumns.marked(node, changes.base()));
        if (!old.equals(after.map(node -> RecceColumns.marked(node, changes.current())))) {
            changed.add(both.get(0).name());
        }
    }

    private static boolean isWithoutColumns(Node node) {
        return WITHOUT_COLUMNS.contains(node.type().name())
                || "ephemeral".equals(node.config().materialized());
    }

    private void compare(NodeId id, Optional<Map<String, String>> base, Optional<Map<String, String>> current) {
        Map<String, String> before = base.orElse(Map.of());
        Map<String, String> after = current.orElse(Map.of());
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> rows.add(row(id, name, "added")));
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> rows.add(row(id, name, "removed")));
        before.forEach((name, type) -> {
            if (after.containsKey(name) && !type.equals(after.get(name))) {
                rows.add(row(id, name, "modified"));
            }
        });
    }

    private static List<Json> row(NodeId id, String column, String status) {
        return List.of(Json.of(id.value()), Json.of(column), Json.of(status));
    }

    /** Returns the columns that differ. */
    List<List<Json>> rows() {
        return rows;
    }

    /** Returns the names of the nodes that changed. */
    Set<String> changed() {
        return changed;
    }

    List<NodeId> unchecked() {
        return unchecked;
    }

    int checked() {
        return checked;
    }
}
