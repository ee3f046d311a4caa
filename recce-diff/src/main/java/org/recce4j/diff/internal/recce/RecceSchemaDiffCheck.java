package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.metadata.SchemaDiffCheck;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;

/**
 * {@code schema_diff} as Recce answers it: the result is that of its MCP tool; its summary and its approval also count the marks that
 * tests leave on columns.
 */
public record RecceSchemaDiffCheck(Json.Obj params, List<String> ids, NodeFilter selection) implements Check {

    private static final int MAX_ROWS = 100;
    private static final int MAX_UNCHECKED = 50;

    /** What has no columns in a catalog. */
    private static final Set<String> WITHOUT_COLUMNS = Set.of("exposure", "metric", "semantic_model", "saved_query");

    private static final List<Frame.Column> COLUMNS = List.of(
            new Frame.Column("node_id", "text"),
            new Frame.Column("column", "text"),
            new Frame.Column("change_status", "text"));

    public static RecceSchemaDiffCheck of(Json.Obj params) {
        Params given = new Params(SchemaDiffCheck.TYPE, params);
        return new RecceSchemaDiffCheck(params, given.listOrText("node_id"), NodeFilter.of(given));
    }

    @Override
    public String type() {
        return SchemaDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return SchemaDiffCheck.TYPE;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return related(changes).stream().flatMap(id -> NodeId.find(id).stream()).toList();
    }

    private List<String> related(ChangeSet changes) {
        return ids.isEmpty()
                ? RecceNodes.selected(selection, changes).stream()
                        .map(NodeId::value)
                        .toList()
                : ids;
    }

    @Override
    public CheckResult run(CheckContext context) {
        ChangeSet changes = context.changes();
        List<String> related = related(changes);
        Found summarised = look(context, related.stream());
        // the tool does not know view_mode
        Found shown = ids.isEmpty()
                ? look(
                        context,
                        RecceNodes.selected(selection.ofAny(), changes).stream().map(NodeId::value))
                : summarised;
        Json.Obj coverage = coverage(summarised);
        Json.Obj conclusion =
                RecceConclusions.ofNodes(related, summarised.changed).with("schema_coverage", coverage);
        boolean approved = summarised.changed.isEmpty() && "complete".equals(coverage.text("status"));
        String summary = Numbers.count(shown.rows.size(), "column")
                + (shown.rows.size() == 1 ? " differs; " : " differ; ")
                + (summarised.changed.isEmpty()
                        ? "no node is changed"
                        : "changed: " + String.join(", ", summarised.changed));
        return new RecceAnswer(result(shown), approved, conclusion, summary, List.of());
    }

    private static Found look(CheckContext context, Stream<String> ids) {
        Found found = new Found();
        ids.flatMap(id -> NodeId.find(id).stream())
                .filter(context::includes)
                .distinct()
                .sorted()
                .forEach(id -> look(context.changes(), id, found));
        return found;
    }

    private static final class Found {
        private final List<List<Json>> rows = new ArrayList<>();
        private final Set<String> changed = new TreeSet<>();
        private final List<NodeId> unchecked = new ArrayList<>();
        private int checked;
    }

    private static void look(ChangeSet changes, NodeId id, Found found) {
        Optional<Node> before = changes.base().node(id);
        Optional<Node> after = changes.current().node(id);
        List<Node> both = Stream.of(after, before).flatMap(Optional::stream).toList();
        if (both.isEmpty() || both.stream().anyMatch(RecceSchemaDiffCheck::isWithoutColumns)) {
            return;
        }
        if (!both.stream().allMatch(Node::isInCatalog)) {
            found.unchecked.add(id);
            return;
        }
        found.checked++;
        compare(id, before.map(RecceColumns::types), after.map(RecceColumns::types), found.rows);
        Optional<Map<String, Json.Obj>> old = before.map(node -> RecceColumns.marked(node, changes.base()));
        if (!old.equals(after.map(node -> RecceColumns.marked(node, changes.current())))) {
            found.changed.add(both.get(0).name());
        }
    }

    private static boolean isWithoutColumns(Node node) {
        return WITHOUT_COLUMNS.contains(node.type().name())
                || "ephemeral".equals(node.config().materialized());
    }

    private static void compare(
            NodeId id,
            Optional<Map<String, String>> base,
            Optional<Map<String, String>> current,
            List<List<Json>> rows) {
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

    private static Json.Obj result(Found found) {
        int shown = Math.min(MAX_ROWS, found.rows.size());
        Frame frame = new Frame(
                COLUMNS, found.rows.subList(0, shown), MAX_ROWS, found.rows.size() > shown, (long) found.rows.size());
        return frame.toJson().with("schema_coverage", coverage(found));
    }

    private static Json.Obj coverage(Found found) {
        String status = found.checked == 0 ? "unknown" : found.unchecked.isEmpty() ? "complete" : "partial";
        return Json.Obj.builder()
                .put("status", status)
                .put(
                        "unchecked_nodes",
                        found.unchecked.stream()
                                .limit(MAX_UNCHECKED)
                                .map(NodeId::value)
                                .toList())
                .put("unchecked_node_count", found.unchecked.size())
                .put("more", found.unchecked.size() > MAX_UNCHECKED)
                .build();
    }
}
