package org.recce4j.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lays a catalog's columns onto a node's: by exact name, else by the only name that differs in case alone, unless the YAML
 * says that the name is quoted. Where the two spell it differently the YAML's spelling stays in the column's extras.
 */
final class NodeColumns {

    /** Where a node or a state keeps what a catalog says beside the columns. */
    static final String EXTRAS_KEY = "catalog";

    private NodeColumns() {}

    static Node lay(Node node, Catalog.Table table) {
        Map<String, Column> described = new LinkedHashMap<>();
        node.columns().forEach(column -> described.put(column.name(), column));
        List<Column> columns = new ArrayList<>();
        for (Catalog.TableColumn found : table.columns()) {
            String name = matching(described, found.name());
            Column before = name == null ? null : described.remove(name);
            columns.add((before == null ? Column.described(found.name(), null, null, Json.Obj.EMPTY) : marked(before))
                    .with(found));
        }
        columns.addAll(described.values());
        return node.toBuilder()
                .columns(columns)
                .extras(node.extras().with(EXTRAS_KEY, table.extras()))
                .build();
    }

    /** A column of which the YAML says nothing but the name keeps the name, or it would go with the catalog. */
    private static Column marked(Column column) {
        return isDescribed(column)
                ? column
                : Column.described(
                        column.name(), null, null, Json.Obj.EMPTY.with(Column.SPELLING, Json.of(column.name())));
    }

    static Node withoutCatalog(Node node) {
        if (node.extras().find(EXTRAS_KEY).isEmpty()) {
            return node;
        }
        List<Column> described = node.columns().stream()
                .filter(NodeColumns::isDescribed)
                .map(Column::withoutCatalog)
                .toList();
        return node.toBuilder()
                .columns(described)
                .extras(node.extras().without(List.of(EXTRAS_KEY)))
                .build();
    }

    /** Returns what a catalog said of a node on which it was laid. */
    static Catalog.Table table(Node node) {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        for (Column column : node.columns()) {
            String type = column.type();
            if (type != null) {
                int index = Objects.requireNonNullElse(column.index(), columns.size() + 1);
                columns.add(new Catalog.TableColumn(column.name(), type, index, column.comment()));
            }
        }
        return new Catalog.Table(columns, node.extras().object(EXTRAS_KEY));
    }

    /** A column that only the catalog has says nothing once that is taken off. */
    private static boolean isDescribed(Column column) {
        return column.description() != null
                || column.dataType() != null
                || !column.extras().fields().isEmpty();
    }

    private static @Nullable String matching(Map<String, Column> described, String name) {
        if (described.containsKey(name)) {
            return name;
        }
        String folded = name.toLowerCase(Locale.ROOT);
        List<Column> alike = described.values().stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(folded))
                .toList();
        boolean quoted =
                alike.stream().anyMatch(column -> column.extras().get("quote").equals(Json.of(true)));
        return alike.size() == 1 && !quoted ? alike.get(0).name() : null;
    }
}
