package org.recce4j.diff.internal.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.NodeId;

/** The nodes whose rows or columns changes can affect. */
public final class Affected {

    private Affected() {}

    /** Returns what changed in a way that can lead to other rows, and what is downstream of that, by id. */
    public static Set<NodeId> by(ChangeSet changes) {
        ChangeSet ofRows = changes.only(changes.changes().stream()
                .filter(NodeChange::affectsRows)
                .map(NodeChange::id)
                .collect(Collectors.toSet()));
        Set<NodeId> affected = new TreeSet<>(ofRows.impacted());
        ofRows.changes().stream().map(NodeChange::id).forEach(affected::add);
        return affected;
    }
}
