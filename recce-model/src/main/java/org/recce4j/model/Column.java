package org.recce4j.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a node, from the catalog (the warehouse), from the project's YAML, or both.
 *
 * @param name its name, spelled as in the catalog if the catalog has it
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

    /** Where the extras keep the YAML's name of a column that a catalog has, where it would be lost. */
    static final String SPELLING = "name";

    /** Returns a column that only the project's YAML names. */
    public static Column described(
            String name, @Nullable String dataType, @Nullable String description, Json.Obj extras) {
        return new Column(name, null, dataType, null, description, null, extras);
    }

    /** Returns whether a catalog has this column. */
    public boolean isInCatalog() {
        return type != null;
    }

    /** Returns this column without what a catalog said of it, in the YAML's spelling. */
    public Column withoutCatalog() {
        String spelling = extras.text(SPELLING);
        return spelling == null || !isInCatalog()
                ? described(name, dataType, description, extras)
                : described(spelling, dataType, description, extras.without(List.of(SPELLING)));
    }

    /**
     * Returns this column with the type, index and comment of a catalog, in the catalog's spelling. If the YAML spells
     * the name differently, that spelling is {@code name} in the extras.
     */
    public Column with(Catalog.TableColumn found) {
        Json.Obj more = found.name().equals(name) ? extras : extras.with(SPELLING, Json.of(name));
        return new Column(found.name(), found.type(), dataType, found.index(), description, found.comment(), more);
    }
}
