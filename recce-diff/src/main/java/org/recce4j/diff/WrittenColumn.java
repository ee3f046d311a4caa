package org.recce4j.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.model.Node;

/**
 * A column as a user writes it, {@code column} or {@code model.column}, with all that it can mean: the names of columns and of models
 * can contain dots.
 */
record WrittenColumn(List<Reading> readings) {

    /** In place of a column's name: all columns. */
    static final String ALL = "*";

    /**
     * One of its meanings.
     *
     * @param hasModel whether it begins with a model
     * @param nodes the nodes of that model; all nodes without a model
     * @param names the column's name in lower case, as it is written and without quotes
     */
    record Reading(boolean hasModel, List<Node> nodes, Set<String> names) {

        private boolean isKnown() {
            return (names.contains(ALL) && !nodes.isEmpty()) || columns(nodes).anyMatch(names::contains);
        }
    }

    static WrittenColumn of(String written, List<Node> nodes) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(false, nodes, names(written)));
        for (int dot = written.indexOf('.'); dot >= 0; dot = written.indexOf('.', dot + 1)) {
            String model = ColumnNames.unquoted(written.substring(0, dot));
            List<Node> named = nodes.stream()
                    .filter(node -> node.name().equalsIgnoreCase(model)
                            || node.id().value().equalsIgnoreCase(model))
                    .toList();
            readings.add(new Reading(true, named, names(written.substring(dot + 1))));
        }
        return new WrittenColumn(readings);
    }

    private static Set<String> names(String written) {
        return Stream.of(written, ColumnNames.unquoted(written))
                .map(WrittenColumn::lower)
                .collect(Collectors.toSet());
    }

    private static Stream<String> columns(List<Node> nodes) {
        return nodes.stream().flatMap(node -> node.columns().stream()).map(column -> lower(column.name()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a node is known to have it, in one of its meanings. */
    boolean isKnown() {
        return readings.stream().anyMatch(Reading::isKnown);
    }

    /** Returns whether the columns of the nodes that it can be of are known, and none is this one. */
    boolean isUnknown() {
        List<Node> named = readings.stream()
                .filter(Reading::hasModel)
                .flatMap(reading -> reading.nodes().stream())
                .toList();
        List<Node> all = readings.get(0).nodes();
        return !isKnown() && columns(named.isEmpty() ? all : named).findAny().isPresent();
    }
}
