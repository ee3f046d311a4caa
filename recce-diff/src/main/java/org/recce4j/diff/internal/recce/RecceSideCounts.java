package org.recce4j.diff.internal.recce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.internal.count.CountedTable;
import org.recce4j.diff.internal.count.TableCounts;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.sql.SqlException;

/** Counts of one side as Recce reads them. */
final class RecceSideCounts {

    private static final Set<String> COUNTED_TYPES = Set.of("model", "snapshot");
    private static final Set<String> COUNTED_MATERIALIZATIONS = Set.of("table", "view", "incremental", "snapshot");

    private RecceSideCounts() {}

    /** Returns the counts of one side by name, in the order of the names. */
    static Map<String, RecceCount> read(CheckContext.Side side, Set<String> names) {
        Map<String, RecceCount> counts = new LinkedHashMap<>();
        Map<String, Relation> tables = new TreeMap<>();
        for (String name : names) {
            Optional<Node> node = RecceNodes.byName(side.state(), name);
            RecceCount refused = node.map(RecceSideCounts::refused)
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
        return failure == null
                ? new RecceCount(counted.rows(), "ok", null)
                : RecceCountFailure.of(side, relation, failure);
    }
}
