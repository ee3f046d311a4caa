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
 * Project states in tables. A part of a state is stored once for each content that it has had, however many runs have it.
 *
 * <p>Implementations are thread-safe. Each call that writes is seen by readers as a whole or not at all, and one writer at a
 * time is let in; the others wait. Every method but {@link #migrate} throws a {@link StoreException} NOT_INITIALIZED where
 * there is no store yet, NEWER_SCHEMA where a newer recce4j wrote it, those that do more than find and load OLDER_SCHEMA where {@link #migrate} has
 * to be called first, DAMAGED where rows or tables were changed by hand, and an {@code SqlException} where the warehouse
 * fails.
 */
public interface MetadataStore extends MetadataSource {

    /** Returns the store in a schema of a warehouse. Nothing is read or written by this call. */
    static MetadataStore of(Warehouse warehouse, StoreConfig config) {
        return new WarehouseStore(warehouse, config, Progress.NONE, new Cancellation());
    }

    /** Returns a view of this store whose calls tell how far they are. */
    MetadataStore reporting(Progress progress);

    /** Returns a view of this store whose calls stop when the switch is pressed, with an error of the category CANCELLED. */
    MetadataStore cancelledBy(Cancellation cancellation);

    /**
     * Makes the schema and its tables, or brings them to this version; does nothing when they are.
     *
     * @throws StoreException NEWER_SCHEMA when a newer recce4j wrote the store
     */
    void migrate();

    /**
     * Stores a state as {@link Run#of} names it: under dbt's invocation id, in the environment that its artifacts were read for,
     * without labels.
     *
     * @throws IllegalArgumentException when the state has no environment or no invocation id
     * @throws StoreException as {@link #save(Run, ProjectState)}
     */
    default SaveResult save(ProjectState state) {
        return save(Run.of(state.info()), state);
    }

    /**
     * Stores a state. The run's id is not empty, has 1,000 bytes of UTF-8 at most, and neither NUL nor half a surrogate pair.
     * Storing the same manifest under the same id again adds what the stored run lacks, a catalog, run
     * results, freshness, labels, and takes nothing away.
     *
     * @throws StoreException RUN_EXISTS when the id holds another state, RUN_INVALID when the run has no id or environment, or
     *     an id that not every warehouse can hold
     */
    SaveResult save(Run run, ProjectState state);

    /**
     * Stores a state in place of whatever the id holds.
     *
     * @throws StoreException RUN_INVALID as {@link #save} does
     */
    SaveResult replace(Run run, ProjectState state);

    /**
     * Lays a catalog onto a stored state. Its tables take the place of an earlier catalog's; those it lacks stay.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such run
     */
    AttachResult attach(String runId, Catalog catalog);

    /**
     * Adds run results to a stored state. They take the place of earlier ones of the same nodes; those of other nodes stay.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such run
     */
    AttachResult attach(String runId, RunResults results);

    /** Returns the stored runs that a filter lets through, newest first. */
    List<Run> find(RunFilter filter);

    /**
     * Loads who depends on whom.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such state
     */
    Lineage lineage(StateRef ref);

    /**
     * Loads one node with few others; none when the state does not have it.
     *
     * @throws StoreException STATE_NOT_FOUND when there is no such state
     */
    Optional<Node> node(StateRef ref, NodeId id);

    /** Removes runs that need not be kept, and what no other run needs. */
    PruneResult prune(Retention retention);

    /** Returns what {@link #prune} would remove, and removes nothing. */
    PruneResult pruneDryRun(Retention retention);

    /** Returns how large the store is. */
    StoreStatistics statistics();
}
