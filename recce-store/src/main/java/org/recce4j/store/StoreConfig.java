package org.recce4j.store;

/**
 * Where the store keeps its tables.
 *
 * @param schema the schema, made when it is not there
 */
public record StoreConfig(String schema) {

    /** The schema {@code recce_metadata}. */
    public static final StoreConfig DEFAULT = new StoreConfig("recce_metadata");

    /** Returns a store in this schema. */
    public static StoreConfig inSchema(String schema) {
        return new StoreConfig(schema);
    }
}
