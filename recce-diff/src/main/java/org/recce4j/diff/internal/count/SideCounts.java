package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.result.RowCount;
import org.recce4j.model.Node;
import org.recce4j.model.RecceException;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Counts of nodes in one environment: of each a number, or why there is none. */
final class SideCounts {

    private final CheckContext.Side side;
    private final Filters filters;
    private final List<RowCount.Count> counts = new ArrayList<>();
    private final Map<Integer, Relation> tables = new TreeMap<>();

    private SideCounts(CheckContext.Side side, Filters filters) {
        this.side = side;
        this.filters = filters;
    }

    /**
     * Returns a count for each node, in their order.
     *
     * @param nodes the nodes; empty for one that the state lacks
     * @param names how the nodes were asked for
     */
    static List<RowCount.Count> of(
            CheckContext.Side side, Filters filters, List<Optional<Node>> nodes, List<String> names) {
        SideCounts counts = new SideCounts(side, filters);
        for (int i = 0; i < nodes.size(); i++) {
            counts.add(nodes.get(i), names.get(i));
        }
        counts.read();
        return List.copyOf(counts.counts);
    }

    /** Returns the stage of a plan that counts nodes. */
    static DiffPlan.Stage stage(CheckContext.Side side, Filters filters, List<Optional<Node>> nodes, String decides) {
        List<TableRows> tables = nodes.stream()
                .flatMap(node -> table(node).stream())
                .map(relation -> filters.rows(side, relation))
                .toList();
        return new DiffPlan.Stage(
                "counts of " + side.name(),
                decides,
                DiffPlan.Stage.ALWAYS,
                TableCounts.statements(side.runner(), side.name(), tables),
                tables.size());
    }

    /** Returns where the node's rows are that can be counted. */
    static Optional<Relation> table(Optional<Node> node) {
        return node.filter(found -> isCountable(found) && TableNodes.hasRows(found))
                .map(Node::relation);
    }

    private static boolean isCountable(Node node) {
        return (node.type().isRefable() || node.type().equals(ResourceType.SOURCE)) && node.relation() != null;
    }

    private void add(Optional<Node> node, String name) {
        table(node).ifPresent(relation -> tables.put(counts.size(), relation));
        counts.add(
                node.isEmpty()
                        ? new RowCount.Count(
                                null, "not_in_manifest", "\"" + name + "\" is not in the " + side.name() + " manifest")
                        : notCounted(node.get()));
    }

    private static RowCount.Count notCounted(Node node) {
        return isCountable(node)
                ? new RowCount.Count(
                        null,
                        "unsupported_materialization",
                        "materialized as " + node.config().materialized() + ", it has no rows of its own")
                : new RowCount.Count(null, "unsupported_resource_type", "a " + node.type() + " has no rows of its own");
    }

    private void read() {
        List<Integer> places = List.copyOf(tables.keySet());
        List<TableRows> rows = places.stream()
                .map(tables::get)
                .map(Objects::requireNonNull)
                .map(table -> filters.rows(side, table))
                .toList();
        List<TableCounts.Counted> counted = TableCounts.of(side.runner(), side.name(), rows);
        for (int i = 0; i < places.size(); i++) {
            counts.set(places.get(i), count(rows.get(i), counted.get(i)));
        }
    }

    private RowCount.Count count(TableRows rows, TableCounts.Counted counted) {
        SqlException failure = counted.failure();
        if (failure == null) {
            return RowCount.Count.of(Objects.requireNonNull(counted.rows()));
        }
        String status = failure.code() == SqlErrorCode.TABLE_NOT_FOUND
                ? "table_not_found"
                : failure.code() == SqlErrorCode.PERMISSION_DENIED ? "permission_denied" : "failed";
        return new RowCount.Count(
                null, status, Objects.toString(failure(rows, failure).getMessage(), status));
    }

    private RecceException failure(TableRows rows, SqlException failure) {
        return rows.isFiltered() && failure.code() == SqlErrorCode.SYNTAX
                ? rows.refused(rows.relation().displayName() + " in " + side.name(), failure)
                : failure;
    }
}
