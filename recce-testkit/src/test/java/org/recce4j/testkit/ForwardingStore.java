package org.recce4j.testkit;

import java.util.List;
import java.util.Optional;
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
import org.recce4j.store.AttachResult;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import org.recce4j.store.RunFilter;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreStatistics;

/** Passes every call on to a store, for a subclass to change one of them. */
class ForwardingStore implements MetadataStore {

    private final MetadataStore store;

    ForwardingStore(MetadataStore store) {
        this.store = store;
    }

    @Override
    public MetadataStore reporting(Progress progress) {
        return store.reporting(progress);
    }

    @Override
    public MetadataStore cancelledBy(Cancellation cancellation) {
        return store.cancelledBy(cancellation);
    }

    @Override
    public void migrate() {
        store.migrate();
    }

    @Override
    public SaveResult save(Run run, ProjectState state) {
        return store.save(run, state);
    }

    @Override
    public SaveResult replace(Run run, ProjectState state) {
        return store.replace(run, state);
    }

    @Override
    public AttachResult attach(String runId, Catalog catalog) {
        return store.attach(runId, catalog);
    }

    @Override
    public AttachResult attach(String runId, RunResults results) {
        return store.attach(runId, results);
    }

    @Override
    public ProjectState load(StateRef ref) {
        return store.load(ref);
    }

    @Override
    public List<Run> list() {
        return store.list();
    }

    @Override
    public List<Run> find(RunFilter filter) {
        return store.find(filter);
    }

    @Override
    public Lineage lineage(StateRef ref) {
        return store.lineage(ref);
    }

    @Override
    public Optional<Node> node(StateRef ref, NodeId id) {
        return store.node(ref, id);
    }

    @Override
    public PruneResult prune(Retention retention) {
        return store.prune(retention);
    }

    @Override
    public PruneResult pruneDryRun(Retention retention) {
        return store.pruneDryRun(retention);
    }

    @Override
    public StoreStatistics statistics() {
        return store.statistics();
    }
}
