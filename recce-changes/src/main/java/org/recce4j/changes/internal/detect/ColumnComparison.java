package org.recce4j.changes.internal.detect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recce4j.model.Column;
import org.recce4j.model.Node;

/** Compares the columns that the project's files name, and whatever they say of them but descriptions. */
final class ColumnComparison {

    private ColumnComparison() {}

    /** Finds columns that were added, removed, or that say another thing; names the column and the key. */
    static AspectComparison<StandardContext> columns() {
        return new AspectComparison<>(
                "the columns that the project's files name, with all their properties except descriptions",
                ColumnComparison::difference);
    }

    private static Difference difference(Node before, Node after, StandardContext context) {
        if (before.columns().equals(after.columns())
                && before.config().tags().equals(after.config().tags())) {
            return Difference.same();
        }
        Map<String, Column> old = byName(before);
        Map<String, Column> now = byName(after);
        Set<String> changed = new TreeSet<>(old.keySet());
        changed.removeAll(now.keySet());
        now.forEach((name, column) -> {
            Column other = old.get(name);
            if (other == null) {
                changed.add(name);
            } else {
                ColumnProperties.addDifferences(other, column, context, changed);
                if (!tags(other, before).equals(tags(column, after))
                        && !ColumnProperties.isByEnvironment(
                                other.extras().get(ColumnProperties.TAGS),
                                column.extras().get(ColumnProperties.TAGS),
                                context)) {
                    changed.add(name + "." + ColumnProperties.TAGS);
                }
            }
        });
        return Difference.named(changed);
    }

    static Map<String, Column> byName(Node node) {
        Map<String, Column> columns = new TreeMap<>();
        node.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** dbt 2.0 hands the tags of a node down to its columns. */
    private static Set<String> tags(Column column, Node node) {
        Set<String> tags = new TreeSet<>();
        column.extras().items(ColumnProperties.TAGS).forEach(tag -> tags.add(String.valueOf(tag.toPlain())));
        node.config().tags().forEach(tags::remove);
        return tags;
    }
}
