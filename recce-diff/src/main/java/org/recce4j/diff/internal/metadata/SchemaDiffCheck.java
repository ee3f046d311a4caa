package org.recce4j.diff.internal.metadata;

import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.result.SchemaDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** {@code schema_diff}: {@code node_id}, one or a list; all nodes with columns when it is not given. No query is run. */
public record SchemaDiffCheck(Json.Obj params, List<NodeId> targets) implements Check {

    public static final String TYPE = "schema_diff";

    public static SchemaDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params);
        given.refuseSelectors();
        List<NodeId> targets =
                given.listOrText("node_id").stream().map(SchemaDiffCheck::id).toList();
        return new SchemaDiffCheck(params, targets);
    }

    private static NodeId id(String text) {
        return NodeId.find(text)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.INVALID_CHECK,
                        "Cannot make a schema_diff: \"" + text
                                + "\" is no unique id; it looks like model.<package>.<name>"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return switch (targets.size()) {
            case 0 -> "schema of all nodes";
            case 1 -> "schema of " + targets.get(0);
            default -> "schema of " + targets.size() + " nodes";
        };
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return targets;
    }

    @Override
    public CheckResult run(CheckContext context) {
        ProjectState base = context.base().state();
        ProjectState current = context.current().state();
        List<SchemaDiff.ColumnChange> changes = new ArrayList<>();
        List<NodeId> unchecked = new ArrayList<>();
        int checked = 0;
        for (NodeId id : targets.isEmpty() ? all(base, current) : new TreeSet<>(targets)) {
            Optional<Node> before = requireOneOf(id, base.node(id), current);
            Optional<Node> after = current.node(id);
            if (lacksCatalog(before) || lacksCatalog(after)) {
                unchecked.add(id);
            } else if (before.filter(Node::isInCatalog).isPresent()
                    || after.filter(Node::isInCatalog).isPresent()) {
                checked++;
                changes.addAll(compare(id, types(before), types(after)));
            }
        }
        return new SchemaDiff(changes, checked, unchecked);
    }

    private static Optional<Node> requireOneOf(NodeId id, Optional<Node> before, ProjectState current) {
        if (before.isEmpty() && current.node(id).isEmpty()) {
            throw new DiffException(
                    DiffErrorCode.MODEL_NOT_FOUND, "Cannot compare \"" + id + "\": neither state has such a node");
        }
        return before;
    }

    private static Set<NodeId> all(ProjectState base, ProjectState current) {
        Set<NodeId> ids = new TreeSet<>();
        for (ProjectState state : List.of(base, current)) {
            state.nodes().stream()
                    .filter(SchemaDiffCheck::hasColumns)
                    .map(Node::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private static boolean hasColumns(Node node) {
        return (node.type().isRefable() || node.type().equals(ResourceType.SOURCE)) && Models.hasRows(node);
    }

    private static boolean lacksCatalog(Optional<Node> node) {
        return node.filter(SchemaDiffCheck::hasColumns)
                .filter(found -> !found.isInCatalog())
                .isPresent();
    }

    private static List<SchemaDiff.ColumnChange> compare(
            NodeId id, Map<String, String> before, Map<String, String> after) {
        List<SchemaDiff.ColumnChange> changes = new ArrayList<>();
        after.forEach((name, type) -> addIfDifferent(changes, id, name, before.get(name), type));
        before.forEach((name, type) -> {
            if (!after.containsKey(name)) {
                addIfDifferent(changes, id, name, type, null);
            }
        });
        return changes;
    }

    private static void addIfDifferent(
            List<SchemaDiff.ColumnChange> changes,
            NodeId id,
            String name,
            @Nullable String before,
            @Nullable String after) {
        if (before == null || !before.equals(after)) {
            changes.add(new SchemaDiff.ColumnChange(id, name, before, after));
        }
    }

    private static Map<String, String> types(Optional<Node> node) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : node.map(Node::columns).orElse(List.of())) {
            String type = column.type();
            if (type != null) {
                types.put(column.name(), type);
            }
        }
        return types;
    }
}
