package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Parts of the names of nodes' relations. */
final class RelationParts {

    private RelationParts() {}

    static void addIfDiffers(
            String name,
            Node before,
            Node after,
            Function<Relation, @Nullable String> part,
            Collection<String> changed) {
        String old = part(before, part);
        String now = part(after, part);
        if (old != null && now != null && !old.equals(now)) {
            changed.add(name);
        }
    }

    static @Nullable String part(Node node, Function<Relation, @Nullable String> part) {
        Relation relation = node.relation();
        return relation == null ? null : part.apply(relation);
    }
}
