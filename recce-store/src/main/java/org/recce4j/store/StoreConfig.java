package org.recce4j.store;

import java.time.Clock;

/**
 * Where the store keeps its tables.
 *
 * @param schema the schema, made when it is not there; a plain name in lower case is one that need not be quoted
 * @param clock what tells when a run was saved, how old runs are, and when the hold of a writer is over
 */
public record StoreConfig(String schema, Clock clock) {

    /** The schema {@code recce_metadata}, and the system's clock. */
    public static final StoreConfig DEFAULT = inSchema("recce_metadata");

    /** Returns a store in this schema, with the system's clock. */
    public static StoreConfig inSchema(String schema) {
        return new StoreConfig(schema, Clock.systemUTC());
    }

    /** Returns this with another clock. */
    public StoreConfig withClock(Clock other) {
        return new StoreConfig(schema, other);
    }
}
