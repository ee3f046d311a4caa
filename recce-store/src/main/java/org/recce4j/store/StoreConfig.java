package org.recce4j.store;

import java.time.Clock;

/**
 * Where the store keeps its tables.
 *
 * @param schema the schema, made when it is not there; a plain name in lower case is one that need not be quoted
 * @param clock what tells when a run was saved, how old runs are, and when the hold of a writer is over
 */
public record StoreConfig(String schema, Clock clock) {

    /** The schema that the command uses unless another is named. */
    public static final String DEFAULT_SCHEMA = "recce_metadata";

    /** Returns a store in this schema. */
    public static StoreConfig inSchema(String schema, Clock clock) {
        return new StoreConfig(schema, clock);
    }

    /** Returns a store in the schema {@value #DEFAULT_SCHEMA}. */
    public static StoreConfig inDefaultSchema(Clock clock) {
        return new StoreConfig(DEFAULT_SCHEMA, clock);
    }
}
