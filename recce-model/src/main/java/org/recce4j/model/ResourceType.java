package org.recce4j.model;

import java.util.Set;

/**
 * A dbt resource type. Open: dbt adds types, and an old reader must carry them.
 *
 * @param name dbt's name of it, as in the first part of a unique id
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

    private static final Set<ResourceType> REFABLE = Set.of(MODEL, SEED, SNAPSHOT);

    /** Returns whether {@code ref()} can name it (dbt 1.12: models, seeds, snapshots). */
    public boolean isRefable() {
        return REFABLE.contains(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
