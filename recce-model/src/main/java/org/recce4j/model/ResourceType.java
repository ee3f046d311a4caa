package org.recce4j.model;

import java.util.List;
import java.util.Set;

/**
 * A dbt resource type. The set is open: dbt adds types, and older readers keep them.
 *
 * @param name dbt's name for it, as in the first part of a unique id
 */
public record ResourceType(String name) {

    /** A model, SQL or Python. */
    public static final ResourceType MODEL = new ResourceType("model");
    /** A CSV file loaded by dbt. */
    public static final ResourceType SEED = new ResourceType("seed");
    /** A snapshot: history kept of another relation. */
    public static final ResourceType SNAPSHOT = new ResourceType("snapshot");
    /** A table that dbt reads and does not build. */
    public static final ResourceType SOURCE = new ResourceType("source");
    /** A data test, generic or singular. */
    public static final ResourceType TEST = new ResourceType("test");
    /** A downstream use declared in YAML. */
    public static final ResourceType EXPOSURE = new ResourceType("exposure");

    /** The types of nearly all nodes, those of most of them first. */
    private static final List<ResourceType> FREQUENT = List.of(TEST, MODEL, SOURCE, SEED, SNAPSHOT, EXPOSURE);

    private static final Set<ResourceType> REFABLE = Set.of(MODEL, SEED, SNAPSHOT);

    /**
     * Returns what is in front of the first point, without a new value where it is a frequent one: it is asked for often.
     */
    static ResourceType of(String uniqueId) {
        for (ResourceType type : FREQUENT) {
            int length = type.name.length();
            if (uniqueId.startsWith(type.name) && uniqueId.charAt(length) == '.') {
                return type;
            }
        }
        return new ResourceType(uniqueId.substring(0, uniqueId.indexOf('.')));
    }

    /** Returns whether {@code ref()} can name it (dbt 1.12: models, seeds, snapshots). */
    public boolean isRefable() {
        return REFABLE.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
