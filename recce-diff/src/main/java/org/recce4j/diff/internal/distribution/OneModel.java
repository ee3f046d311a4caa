package org.recce4j.diff.internal.distribution;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** What checks of one model share. */
public final class OneModel {

    private OneModel() {}

    /** Returns the model's node in either state. */
    public static List<NodeId> nodes(ChangeSet changes, String model) {
        Set<NodeId> ids = new TreeSet<>();
        Models.find(changes.base(), model).map(Node::id).ifPresent(ids::add);
        Models.find(changes.current(), model).map(Node::id).ifPresent(ids::add);
        return List.copyOf(ids);
    }
}
