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

    private final RunTable runs;
    private final StateLoader loader;

    VersionTwo(QueryRunner queries, Names names) {
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

    @Override
    public ProjectState load(Run run) {
        return current(run, loader::load);
    }

    @Override
    public Optional<Node> node(Run run, NodeId id) {
        return current(run, row -> loader.node(row, id));
    }

    @Override
    public List<Edge> lineage(Run run) {
        return load(run).edges();
    }

    /** A run may be replaced or pruned between the reading of its row and of its parts: then its new row is read. */
    private <T> T current(Run run, Function<StoredRun, T> read) {
        StoredRun row = runs.require(run.id());
        while (true) {
            try {
                return read.apply(row);
            } catch (StoreException damaged) {
                StoredRun again = runs.require(run.id());
                if (again.equals(row)) {
                    throw damaged;
                }
                row = again;
            }
        }
    }
}
