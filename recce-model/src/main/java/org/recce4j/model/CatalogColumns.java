package org.recce4j.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a catalog's columns onto a node's: by exact name, else by the only name that differs in case alone. */
final class CatalogColumns {

    /** Where a node keeps what a catalog says beside the columns. */
    static final String EXTRAS_KEY = "catalog";

    private CatalogColumns() {}

    static Node lay(Node node, Catalog.Table table) {
        Map<String, Column> described = new LinkedHashMap<>();
        node.columns().forEach(column -> described.put(column.name(), column.withoutCatalog()));
        List<Column> columns = new ArrayList<>();
        for (Catalog.TableColumn found : table.columns()) {
            String name = matching(described, found.name());
            Column before = name == null ? null : described.remove(name);
            columns.add(
                    (before == null ? Column.described(found.name(), null, null, Json.Obj.EMPTY) : before).with(found));
        }
        columns.addAll(described.values());
        return node.toBuilder()
                .columns(columns)
                .extras(node.extras().with(EXTRAS_KEY, table.extras()))
                .build();
    }

    static Node withoutCatalog(Node node) {
        if (node.extras().find(EXTRAS_KEY).isEmpty()) {
            return node;
        }
        List<Column> described = node.columns().stream()
                .filter(column -> isDescribed(column) || !column.isInCatalog())
                .map(Column::withoutCatalog)
                .toList();
        return node.toBuilder()
                .columns(described)
                .extras(node.extras().without(List.of(EXTRAS_KEY)))
                .build();
    }

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
        List<String> alike = described.keySet().stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(folded))
                .toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }
}
