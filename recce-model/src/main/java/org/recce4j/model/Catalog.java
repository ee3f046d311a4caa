package org.recce4j.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The project's relations as the warehouse describes them: dbt's {@code catalog.json}. Immutable.
 *
 * @param metadata the artifact's metadata
 * @param tables the relations by node; a missing one was not built, not selected, or in a schema that failed
 * @param errors dbt's list of schemas that could not be read; {@link Json.Null} if all could be read: then a missing
 *     table does not exist
 * @param extras every other field of the artifact
 */
public record Catalog(Json.Obj metadata, Map<NodeId, Table> tables, Json errors, Json.Obj extras) {

    public Catalog {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Returns this catalog, with those tables of an earlier one that this one lacks. */
    public Catalog over(Catalog earlier) {
        Map<NodeId, Table> all = new LinkedHashMap<>();
        earlier.tables.forEach((id, table) -> {
            // dbt 2.0 writes a catalog's ids in lower case
            if (!tables.containsKey(new NodeId(id.value().toLowerCase(Locale.ROOT)))) {
                all.put(id, table);
            }
        });
        all.putAll(tables);
        return new Catalog(metadata, all, errors, extras);
    }

    /**
     * One relation.
     *
     * @param columns its columns by index
     * @param extras its metadata (type, owner, comment) and stats, as dbt wrote them
     */
    public record Table(List<TableColumn> columns, Json.Obj extras) {
        public Table {
            List<TableColumn> sorted = new ArrayList<>(columns);
            sorted.sort(Comparator.comparingInt(TableColumn::index));
            columns = List.copyOf(sorted);
        }
    }

    /**
     * One column of a relation.
     *
     * @param name its name as the warehouse spells it
     * @param type its type as the warehouse spells it
     * @param index its position; gaps are normal
     * @param comment its comment; null if it has none
     */
    public record TableColumn(
            String name, String type, int index, @Nullable String comment) {}
}
