package org.recce4j.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.impl.DSL;
import org.recce4j.model.Edge;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.sql.QueryRunner;
import org.recce4j.store.StoreException;

/** Reads a store of this version. */
final class VersionTwo implements StoredStates {

    private static final int ATTEMPTS = 3;

    private final RunTable runs;
    private final StateLoader loader;

    VersionTwo(QueryRunner queries, StoreNames names) {
        runs = new RunTable(queries, names);
        loader = new StateLoader(queries, names);
    }

    @Override
    public List<Run> runs() {
        return runs.rows(DSL.noCondition()).stream()
                .map(StoredRun::run)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** A run's row, and the state that belongs to it. */
    record Loaded(StoredRun row, ProjectState state) {}

    Loaded loaded(String runId) {
        return current(runId, row -> new Loaded(row, loader.load(row)));
    }

    @Override
    public ProjectState load(Run run) {
        return loaded(run.id()).state();
    }

    @Override
    public Optional<Node> node(Run run, NodeId id) {
        return current(run.id(), row -> loader.node(row, id));
    }

    @Override
    public List<Edge> lineage(Run run) {
        return load(run).edges();
    }

    /**
     * A run may be replaced or pruned between the reading of its row and of its parts: then its new row is read. It may be put back,
     * too, so that the row is the same again: what is damaged is damaged each time.
     */
    private <T> T current(String runId, Function<StoredRun, T> read) {
        StoredRun row = runs.require(runId);
        int attempts = 1;
        while (true) {
            try {
                return read.apply(row);
            } catch (StoreException damaged) {
                StoredRun again = runs.require(runId);
                attempts = again.equals(row) ? attempts + 1 : 1;
                if (attempts > ATTEMPTS) {
                    throw damaged;
                }
                row = again;
            }
        }
    }
}
