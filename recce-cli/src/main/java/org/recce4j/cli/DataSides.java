package org.recce4j.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.DiffEngine;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * The sessions with the data of both sides; one session if both are in one place.
 *
 * @param takeTurns whether the two open one file with different settings, so that only one can be open at a time
 * @param inputs what the SQL of checks reads beside the artifacts
 */
record DataSides(LazySession base, LazySession current, boolean takeTurns, BaseAndCurrentOptions.Inputs inputs) {

    static DataSides of(
            DataSessions sessions,
            @Nullable String baseTarget,
            @Nullable String currentTarget,
            ChangeSet changes,
            BaseAndCurrentOptions.Inputs inputs) {
        List<ProjectState> both = List.of(changes.base(), changes.current());
        boolean takeTurns = sessions.takeTurns(baseTarget, currentTarget, both);
        return new DataSides(
                sessions.open(baseTarget, both, !takeTurns),
                sessions.open(currentTarget, both, !takeTurns),
                takeTurns,
                inputs);
    }

    /**
     * Returns a builder of an engine over both sides.
     *
     * @param nodes the nodes that the run is about; null for all
     */
    DiffEngine.Builder engine(@Nullable Set<NodeId> nodes) {
        DiffEngine.Builder engine = DiffEngine.builder(base, current).inputs(inputs.base(), inputs.current());
        return nodes == null ? engine : engine.only(nodes);
    }

    /** Does work with the sessions; if one could not connect, that is the error, not what it did to each check. */
    <T> T connected(Supplier<T> work) {
        T done = work.get();
        base.requireNoFailure();
        current.requireNoFailure();
        return done;
    }
}
