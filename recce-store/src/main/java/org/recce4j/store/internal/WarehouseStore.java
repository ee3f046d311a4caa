package org.recce4j.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Catalog;
import org.recce4j.model.Lineage;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateRef;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.AttachResult;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import org.recce4j.store.RunFilter;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreStatistics;

/** The store on a warehouse: each call in the terms of the classes beside it. */
public final class WarehouseStore implements MetadataStore {

    private final Warehouse warehouse;
    private final StoreConfig config;
    private final Progress progress;
    private final Cancellation cancellation;
    private final StoreNames names;
    private final QueryRunner queries;
    private final StoreConnections connections;
    private final StoreVersion version;

    public WarehouseStore(Warehouse warehouse, StoreConfig config, Progress progress, Cancellation cancellation) {
        Sql.load();
        this.warehouse = warehouse;
        this.config = config;
        this.progress = progress;
        this.cancellation = cancellation;
        this.names = new StoreNames(warehouse.dialect(), config.schema());
        QueryRunner runner = warehouse.cancelledBy(cancellation);
        this.queries = new CheckedQueries(runner, names);
        this.connections = new StoreConnections(warehouse, names, cancellation, config.clock());
        this.version = new StoreVersion(runner, names);
    }

    @Override
    public MetadataStore reporting(Progress listener) {
        return new WarehouseStore(warehouse, config, listener, cancellation);
    }

    @Override
    public MetadataStore cancelledBy(Cancellation signal) {
        return new WarehouseStore(warehouse, config, progress, signal);
    }

    @Override
    public void migrate() {
        connections.migrate(version::readable);
    }

    @Override
    public SaveResult save(Run run, ProjectState state) {
        return saver().save(run, state);
    }

    @Override
    public SaveResult replace(Run run, ProjectState state) {
        return saver().replace(run, state);
    }

    @Override
    public AttachResult attach(String runId, Catalog catalog) {
        return attach(runId, state -> {
            Catalog all = state.catalog().map(catalog::over).orElse(catalog);
            return new Saver.Change(
                    state.with(all),
                    new AttachResult(
                            catalog.tables().size(),
                            all.tables().size() - catalog.tables().size()));
        });
    }

    @Override
    public AttachResult attach(String runId, RunResults results) {
        return attach(runId, state -> {
            ProjectState with = state.with(results);
            int kept = with.runResults().size() - results.results().size();
            return new Saver.Change(with, new AttachResult(results.results().size(), kept));
        });
    }

    private AttachResult attach(String runId, Function<ProjectState, Saver.Change> change) {
        Saver saver = saver();
        return saver.change(states().require(StateRef.run(runId)), change);
    }

    private Saver saver() {
        version.requireNewest("write to");
        return new Saver(connections, queries, names, progress);
    }

    /** The states of the store, of whichever version it is. */
    private References states() {
        StoredStates stored =
                version.requireStore() == 1 ? new VersionOne(queries, names) : new VersionTwo(queries, names);
        return new References(stored, config.schema());
    }

    @Override
    public ProjectState load(StateRef ref) {
        References states = states();
        return states.stored().load(states.require(ref));
    }

    @Override
    public Optional<Node> node(StateRef ref, NodeId id) {
        References states = states();
        return states.stored().node(states.require(ref), id);
    }

    @Override
    public Lineage lineage(StateRef ref) {
        References states = states();
        return new Lineage(states.stored().lineage(states.require(ref)));
    }

    @Override
    public List<Run> list() {
        return find(RunFilter.ALL);
    }

    @Override
    public List<Run> find(RunFilter filter) {
        return states().stored().runs().stream().filter(filter::matches).toList();
    }

    @Override
    public PruneResult prune(Retention retention) {
        version.requireNewest("prune");
        return connections.write("pruning the metadata store in schema \"" + names.schema() + "\"", session -> {
            Pruner pruner = new Pruner(session, names);
            return pruner.prune(session, pruner.plan(retention, config.clock().instant()), progress);
        });
    }

    @Override
    public PruneResult pruneDryRun(Retention retention) {
        version.requireNewest("prune");
        Pruner pruner = new Pruner(queries, names);
        return pruner.result(pruner.plan(retention, config.clock().instant()));
    }

    @Override
    public StoreStatistics statistics() {
        version.requireNewest("measure");
        return new Sizes(queries, names).statistics();
    }
}
