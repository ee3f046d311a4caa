package org.recce4j.changes.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Lineage;
import org.recce4j.model.NodeId;
import org.recce4j.model.ResourceType;

/** The sentences that changes as text and as Markdown share. */
final class ChangesWords {

    private ChangesWords() {}

    /** The changes of nodes. */
    static List<NodeChange> ofNodes(ChangeSet set) {
        return set.changes().stream()
                .filter(change -> !(change instanceof NodeChange.Item))
                .toList();
    }

    /** The changes of macros, groups and docs. */
    static List<NodeChange> ofItems(ChangeSet set) {
        return set.changes().stream().filter(NodeChange.Item.class::isInstance).toList();
    }

    /** How many nodes but tests are downstream of each of these changes, over both states. */
    static Map<NodeId, Long> downstream(ChangeSet set, List<NodeChange> changes) {
        Lineage base = set.base().lineage();
        Lineage current = set.current().lineage();
        Map<NodeId, Long> counts = new HashMap<>();
        for (NodeChange change : changes) {
            Set<NodeId> ids = new HashSet<>(base.descendants(change.id()));
            ids.addAll(current.descendants(change.id()));
            counts.put(
                    change.id(),
                    ids.stream()
                            .filter(id -> !id.type().name().endsWith("test"))
                            .count());
        }
        return counts;
    }

    /** The exposures that a change reaches, each with the way from there. */
    static List<String> exposures(List<Impact> impacts) {
        return impacts.stream()
                .filter(impact -> impact.id().type().equals(ResourceType.EXPOSURE))
                .map(impact -> impact.via().stream().map(ChangesWords::name).collect(Collectors.joining(" → ")))
                .toList();
    }

    private static String name(NodeId id) {
        return id.value().split("\\.", 3)[2];
    }
}
