package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;

/** dbt's {@code this}: the relation of the node itself. */
final class ThisRelation {

    private ThisRelation() {}

    /** Returns null for a node that has none, and for SQL outside of the project. */
    static @Nullable Object of(RenderingScope scope) {
        Node node = scope.node();
        return node == null || node.relation() == null ? null : scope.project().relations().of(node);
    }
}
