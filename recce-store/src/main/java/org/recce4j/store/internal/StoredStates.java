package org.recce4j.store.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recce4j.model.Edge;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;

/** Reads the states of a store of one version. */
interface StoredStates {

    Comparator<Run> NEWEST_FIRST =
            Comparator.comparing(Run::runAt).thenComparing(Run::id).reversed();

    /** Returns all runs, newest first. */
    List<Run> runs();

    ProjectState load(Run run);

    default Optional<Node> node(Run run, NodeId id) {
        return load(run).node(id);
    }

    List<Edge> lineage(Run run);
}
