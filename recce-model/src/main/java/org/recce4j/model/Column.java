package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * A column of a node, from the catalog (the warehouse), from the project's YAML, or both.
 *
 * @param name its name; the catalog's spelling where the catalog has it
 * @param type the catalog's type, as the warehouse spells it
 * @param dataType the YAML's {@code data_type}
 * @param index the catalog's position; gaps are normal, null without a catalog
 * @param description the YAML's description
 * @param comment the catalog's comment
 * @param extras every other field of the YAML's entry
 */
public record Column(
        String name,
        @Nullable String type,
        @Nullable String dataType,
        @Nullable Integer index,
        @Nullable String description,
        @Nullable String comment,
        Json.Obj extras) {

    /** Returns a column that only the project's YAML names. */
    public static Column described(
            String name, @Nullable String dataType, @Nullable String description, Json.Obj extras) {
        return new Column(name, null, dataType, null, description, null, extras);
    }

    /** Returns whether a catalog has this column. */
    public boolean isInCatalog() {
        return type != null;
    }

    /** Returns this column without what a catalog said of it. */
    public Column withoutCatalog() {
        return described(name, dataType, description, extras);
    }

    /** Returns this column with what a catalog says of it, its spelling of the name included. */
    public Column with(Catalog.TableColumn found) {
        return new Column(found.name(), found.type(), dataType, found.index(), description, found.comment(), extras);
    }
}
