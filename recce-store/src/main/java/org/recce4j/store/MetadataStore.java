package org.recce4j.store;

import org.recce4j.model.Catalog;
import org.recce4j.model.Lineage;
import org.recce4j.model.MetadataSource;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.internal.JooqMetadataStore;

/**
 * Project states in tables. Implementations are thread-safe; each call that writes is one transaction.
 *
 * <p>Every method but {@link #migrate} throws a {@link StoreException} NOT_INITIALIZED where there is no store yet and
 * NEWER_SCHEMA where a newer recce4j wrote it, and an {@code SqlException} where the warehouse fails.
 */
public interface MetadataStore extends MetadataSource {

    /** Returns the store in a schema of a warehouse. Nothing is read or written by this call. */
    static MetadataStore of(Warehouse warehouse, StoreConfig config) {
        return new JooqMetadataStore(warehouse, config);
    }

    /**
     * Makes the schema and its tables, or brings them to this version; does nothing when they are.
     *
     * @throws StoreException NEWER_SCHEMA when a newer recce4j wrote the store
     */
    void migrate();

    /**
     * Stores a state. Storing the same content under the same id again changes nothing.
     *
     * @throws StoreException RUN_EXISTS when the id holds another state
     */
    SaveResult save(Run run, ProjectState state);

    /** Stores a state in place of whatever the id holds. */
    SaveResult replace(Run run, ProjectState state);

    /**
     * Lays a catalog onto a stored state, in place of an earlier one.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such run
     */
    void attach(String runId, Catalog catalog);

    /**
     * Loads who depends on whom, without the nodes.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such state
     */
    Lineage lineage(StateRef ref);
}
