package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.result.RowCount;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
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

    private void add(Optional<Node> node, String name) {
        CountableNodes.table(node).ifPresent(relation -> tables.put(counts.size(), relation));
        counts.add(node.map(NoCount::of).orElseGet(() -> NoCount.notInManifest(name, side)));
    }

    private void read() {
        List<Integer> places = List.copyOf(tables.keySet());
        List<TableRows> rows = places.stream()
                .map(tables::get)
                .map(Objects::requireNonNull)
                .map(table -> filters.rows(side, table))
                .toList();
        List<CountedTable> counted = TableCounts.of(side.runner(), side.name(), rows);
        for (int i = 0; i < places.size(); i++) {
            counts.set(places.get(i), count(rows.get(i), counted.get(i)));
        }
    }

    private RowCount.Count count(TableRows rows, CountedTable counted) {
        SqlException failure = counted.failure();
        return failure == null
                ? RowCount.Count.of(Objects.requireNonNull(counted.rows()))
                : NoCount.of(rows, side, failure);
    }
}
