package org.recce4j.diff.internal.recce;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.internal.count.CountedTable;
import org.recce4j.diff.internal.count.TableCounts;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;
import org.recce4j.sql.SqlException;

/**
 * Which nodes Recce counts, and what it says of each: seeds never have rows, nodes are found by name, and a table is missing or
 * forbidden if the warehouse's text has some words.
 */
record RecceCounts(List<String> ids, List<String> names, NodeFilter selection) {

    private static final Set<String> COUNTED_TYPES = Set.of("model", "snapshot");
    private static final Set<String> COUNTED_MATERIALIZATIONS = Set.of("table", "view", "incremental", "snapshot");

    private static final List<String> FORBIDDEN =
            List.of("NOT AUTHORIZED", "PERMISSION DENIED", "ACCESS DENIED", "INSUFFICIENT PRIVILEGES");

    private static final List<String> MISSING = List.of(
            "DOES NOT EXIST",
            "42S02",
            "42P01",
            "TABLE OR VIEW NOT FOUND",
            "RELATION DOES NOT EXIST",
            "OBJECT DOES NOT EXIST",
            "INVALID OBJECT NAME");

    static RecceCounts of(Params params) {
        return new RecceCounts(params.list("node_ids"), params.list("node_names"), NodeFilter.of(params));
    }

    boolean namesNodes() {
        return !ids.isEmpty() || !names.isEmpty();
    }

    List<NodeId> nodes(ChangeSet changes) {
        return related(changes).stream().flatMap(id -> NodeId.find(id).stream()).toList();
    }

    /** Returns the ids that Recce's summary names, also of what no state has. */
    List<String> related(ChangeSet changes) {
        if (!ids.isEmpty()) {
            return ids;
        }
        return namesNodes()
                ? names.stream()
                        .flatMap(name -> RecceNodes.idOf(changes, name).stream())
                        .map(NodeId::value)
                        .toList()
                : RecceNodes.selected(selection, changes).stream()
                        .map(NodeId::value)
                        .toList();
    }

    /** Returns the names under which the nodes are counted: ids that no state has are dropped. */
    Set<String> counted(CheckContext context) {
        Set<String> counted = new LinkedHashSet<>();
        List<String> found = namesNodes() ? ids : selected(context);
        for (String id : found) {
            NodeId.find(id)
                    .filter(context::includes)
                    .flatMap(known -> node(context.changes(), known))
                    .ifPresent(node -> counted.add(node.name()));
        }
        counted.addAll(names);
        return counted;
    }

    private List<String> selected(CheckContext context) {
        return RecceNodes.selected(selection, context.changes()).stream()
                .filter(id -> id.type().isRefable())
                .map(NodeId::value)
                .toList();
    }

    private static Optional<Node> node(ChangeSet changes, NodeId id) {
        return changes.current().node(id).or(() -> changes.base().node(id));
    }

    /** Returns the counts of one side by name, in the order of the names. */
    static Map<String, RecceCount> read(CheckContext.Side side, Set<String> names) {
        Map<String, RecceCount> counts = new LinkedHashMap<>();
        Map<String, Relation> tables = new TreeMap<>();
        for (String name : names) {
            Optional<Node> node = RecceNodes.byName(side.state(), name);
            RecceCount refused = node.map(RecceCounts::refused)
                    .orElseGet(() -> Optional.of(new RecceCount(
                            null, "not_in_manifest", "Model '" + name + "' not found in " + side.name() + " manifest")))
                    .orElse(null);
            Relation relation = node.map(Node::relation).orElse(null);
            if (refused == null && relation != null) {
                tables.put(name, relation);
            }
            counts.put(name, refused == null ? new RecceCount(null, "not_in_manifest", null) : refused);
        }
        List<String> order = List.copyOf(tables.keySet());
        List<CountedTable> counted = TableCounts.of(
                side.runner(),
                side.name(),
                tables.values().stream().map(TableRows::all).toList());
        for (int i = 0; i < order.size(); i++) {
            Relation relation = Objects.requireNonNull(tables.get(order.get(i)));
            counts.put(order.get(i), count(side, relation, counted.get(i)));
        }
        return counts;
    }

    private static Optional<RecceCount> refused(Node node) {
        String type = node.type().name();
        if (!COUNTED_TYPES.contains(type)) {
            return Optional.of(new RecceCount(
                    null, "unsupported_resource_type", "Resource type '" + type + "' does not support row counts"));
        }
        String materialized = node.config().materialized();
        return COUNTED_MATERIALIZATIONS.contains(Objects.toString(materialized, ""))
                ? Optional.empty()
                : Optional.of(new RecceCount(
                        null,
                        "unsupported_materialization",
                        "Materialization '" + materialized + "' does not support row counts"));
    }

    private static RecceCount count(CheckContext.Side side, Relation relation, CountedTable counted) {
        SqlException failure = counted.failure();
        if (failure == null) {
            return new RecceCount(counted.rows(), "ok", null);
        }
        String table = "'" + side.runner().dialect().qualified(relation) + "'";
        String said = said(failure).toUpperCase(Locale.ROOT);
        if (FORBIDDEN.stream().anyMatch(said::contains)) {
            return new RecceCount(
                    null,
                    "permission_denied",
                    "Permission denied accessing table " + table + " in " + side.name() + " database.");
        }
        if (MISSING.stream().anyMatch(said::contains)) {
            return new RecceCount(
                    null,
                    "table_not_found",
                    "Table " + table + " not found in " + side.name()
                            + " database. The model is defined in the dbt manifest but the table doesn't exist. This may"
                            + " indicate stale dbt artifacts or an environment configuration issue.");
        }
        throw failure;
    }

    private static String said(SqlException failure) {
        Throwable cause = failure.getCause();
        return Objects.toString(cause == null ? failure.getMessage() : cause.getMessage(), "");
    }
}
