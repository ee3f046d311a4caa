package org.recce4j.cli;

import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.ForwardingCheck;
import org.recce4j.model.NodeId;
import org.recce4j.model.RecceException;

/** A check under another name than its own, such as the one that a recce.yml gives it. */
record NamedCheck(String name, Check check) implements ForwardingCheck {

    /** Returns a check whose name says to how many of its nodes a run narrows it, unless the user gave it its name. */
    static Check narrowed(Check check, ChangeSet changes, Set<NodeId> selected) {
        if (check instanceof NamedCheck) {
            return check;
        }
        List<NodeId> nodes;
        try {
            nodes = check.nodes(changes);
        } catch (RecceException failsWhenItRuns) {
            return check;
        }
        long left = nodes.stream().filter(selected::contains).count();
        return left == 0 || left == nodes.size()
                ? check
                : new NamedCheck(check.name() + ", narrowed to " + left + " of " + nodes.size(), check);
    }
}
