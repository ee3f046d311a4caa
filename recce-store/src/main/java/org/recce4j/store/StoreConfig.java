package org.recce4j.store;

import java.time.Clock;

/**
 * The place of a store. Immutable.
 *
 * @param schema the schema of its tables, which {@link MetadataStore#migrate} creates; a plain name in lower case need
 *     not be quoted in SQL
 * @param clock the clock for the time at which a run is saved, the age of runs, and the expiry of a writer's lock
 */
public record StoreConfig(String schema, Clock clock) {

    /** The default schema, which the command uses, too. */
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
