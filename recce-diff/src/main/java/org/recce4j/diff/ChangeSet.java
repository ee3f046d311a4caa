package org.recce4j.diff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * What changed from one state to another.
 *
 * @param base the state before
 * @param current the state now
 * @param changes what differs, by node id
 */
public record ChangeSet(ProjectState base, ProjectState current, List<NodeChange> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** Returns what is downstream of a change and did not change itself, by id, in either state. */
    public Set<NodeId> impacted() {
        List<NodeId> changed = changes.stream().map(NodeChange::id).toList();
        Set<NodeId> impacted = new TreeSet<>(base.lineage().descendants(changed));
        impacted.addAll(current.lineage().descendants(changed));
        changed.forEach(impacted::remove);
        return impacted;
    }

    /** Returns the changes in the form {@code recce4j.changes/1}. */
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("format", "recce4j.changes/1")
                .put("changes", changes.stream().map(NodeChange::toJson).toList())
                .build();
    }
}
