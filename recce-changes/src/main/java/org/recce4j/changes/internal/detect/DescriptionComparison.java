package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Column;
import org.recce4j.model.Node;

/** Compares descriptions of nodes and their columns, those that dbt writes to the warehouse apart. */
final class DescriptionComparison {

    private DescriptionComparison() {}

    /** The descriptions of the node and of the columns that both sides name, those that dbt writes to the warehouse. */
    static AspectComparison<StandardContext> persisted() {
        return new AspectComparison<>(
                "the descriptions of the node and its columns that dbt writes to the warehouse (`persist_docs`)",
                (before, after, context) -> descriptions(before, after, context, true));
    }

    /** The other descriptions. */
    static AspectComparison<StandardContext> others() {
        return new AspectComparison<>(
                "the other descriptions of the node and its columns",
                (before, after, context) -> descriptions(before, after, context, false));
    }

    private static Difference descriptions(Node before, Node after, StandardContext context, boolean persisted) {
        List<String> changed = new ArrayList<>();
        if (persisted == persists("relation", before, after) && !isSameDescription(before, after, context)) {
            changed.add("description");
        }
        if (persisted == persists("columns", before, after) && !before.columns().equals(after.columns())) {
            Map<String, Column> now = ColumnComparison.byName(after);
            ColumnComparison.byName(before).forEach((name, column) -> {
                Column other = now.get(name);
                if (other != null
                        && !StandardComparisons.isSameText(column.description(), other.description(), context)) {
                    changed.add("columns." + column.name());
                }
            });
        }
        return Difference.named(changed);
    }

    private static boolean persists(String what, Node before, Node after) {
        return persists(what, before) || persists(what, after);
    }

    private static boolean persists(String what, Node node) {
        return ValueSameness.isTrue(
                node.config().resolved().object("persist_docs").get(what));
    }

    private static boolean isSameDescription(Node before, Node after, StandardContext context) {
        return StandardComparisons.isSameText(
                before.definition().description(), after.definition().description(), context);
    }
}
