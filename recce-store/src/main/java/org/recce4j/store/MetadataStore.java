package org.recce4j.store;

import java.util.List;
import java.util.Optional;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Catalog;
import org.recce4j.model.Lineage;
import org.recce4j.model.MetadataSource;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.internal.WarehouseStore;

/**
 * A store of project states in tables. Each version of a part of a state is stored once, no matter how many runs contain it.
 *
 * <p>Implementations are thread-safe. Readers see a writing call completely or not at all. Only one writer works at a
 * time; the others wait. Every method but {@link #migrate} throws a {@link StoreException}: NOT_INITIALIZED if there is
 * no store yet, NEWER_SCHEMA if a newer recce4j wrote it, OLDER_SCHEMA if {@link #migrate} has to be called first (not
 * from methods that only find and load), DAMAGED if rows or tables were changed by hand. If the warehouse fails, it
 * throws an {@code SqlException}.
 */
public interface MetadataStore extends MetadataSource {

    /** Returns the store in a schema of a warehouse. This call reads and writes nothing. */
    static MetadataStore of(Warehouse warehouse, StoreConfig config) {
        return new WarehouseStore(warehouse, config, Progress.NONE, new Cancellation());
    }

    /** Returns a view of this store whose calls report their progress. */
    MetadataStore reporting(Progress progress);

    /**
     * Returns a view of this store whose calls stop when the token is cancelled, with an error of the category CANCELLED.
     */
    MetadataStore cancelledBy(Cancellation cancellation);

    /**
     * Creates the schema and its tables, or upgrades them to this version; does nothing if they are up to date.
     *
     * @throws StoreException NEWER_SCHEMA if a newer recce4j wrote the store
     */
    void migrate();

    /**
     * Stores a state as {@link Run#of} names it: under dbt's invocation id, in the environment that its artifacts were
     * read for,
     * without labels.
     *
     * @throws IllegalArgumentException if the state has no environment or no invocation id
     * @throws StoreException as {@link #save(Run, ProjectState)}
     */
    default SaveResult save(ProjectState state) {
        return save(Run.of(state.info()), state);
    }

    /**
     * Stores a state. The run's id must not be empty, have more than 1,000 bytes of UTF-8, or contain NUL or half a
     * surrogate pair.
     * Storing the same manifest under the same id again adds what the stored run lacks (a catalog, run results,
     * freshness, labels) and removes nothing.
     *
     * @throws StoreException RUN_EXISTS if another state is stored under the id, RUN_INVALID if the run has no id or
     *     environment, or an id that not every warehouse can store
     */
    SaveResult save(Run run, ProjectState state);

    /**
     * Stores a state and replaces the one that is stored under the run's id, if any.
     *
     * @throws StoreException RUN_INVALID as {@link #save} does
     */
    SaveResult replace(Run run, ProjectState state);

    /**
     * Adds a catalog to a stored state. Its tables replace those of an earlier catalog; tables that only the earlier one
     * has are kept.
     *
     * @throws StoreException STATE_NOT_FOUND if there is no such run
     */
    AttachResult attach(String runId, Catalog catalog);

    /**
     * Adds run results to a stored state. They replace earlier results of the same nodes.
     *
     * @throws StoreException STATE_NOT_FOUND if there is no such run
     */
    AttachResult attach(String runId, RunResults results);

    /** Returns the stored runs that match a filter, newest first. */
    List<Run> find(RunFilter filter);

    /**
     * Loads the dependencies of a state.
     *
     * @throws StoreException STATE_NOT_FOUND if there is no such state
     */
    Lineage lineage(StateRef ref);

    /**
     * Loads one node without loading the whole state; empty if the state does not have it.
     *
     * @throws StoreException STATE_NOT_FOUND if there is no such state
     */
    Optional<Node> node(StateRef ref, NodeId id);

    /** Removes the runs that need not be kept, and the parts that no other run contains. */
    PruneResult prune(Retention retention);

    /** Returns what {@link #prune} would remove, without removing it. */
    PruneResult pruneDryRun(Retention retention);

    /** Returns the size of the store. */
    StoreStatistics statistics();
}
