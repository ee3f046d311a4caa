package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** dbt's {@code this}: the relation of the node itself. */
final class ThisRelation {

    /** dbt gives SQL outside of the project a random name of this form (dbt-core 1.12, {@code sql_operation}). */
    private static final String GENERATED = "generated_" + "0".repeat(32);

    private ThisRelation() {}

    /** Returns null for a node that has none. */
    static @Nullable Object of(RenderingScope scope) {
        Node node = scope.node();
        if (node != null) {
            return node.relation() == null ? null : scope.project().relations().of(node);
        }
        Relation place = place(scope);
        return place == null ? null : scope.project().relations().found(place, null);
    }

    /** Returns the names of {@code this}; those of SQL outside of the project are the target's, as far as they are known. */
    static @Nullable Relation place(RenderingScope scope) {
        Node node = scope.node();
        if (node != null) {
            return node.relation();
        }
        String schema = target(scope, "schema");
        return schema == null ? null : Relation.of(target(scope, "database"), schema, GENERATED);
    }

    private static @Nullable String target(RenderingScope scope, String name) {
        return scope.project().target().values().get(name) instanceof Json.Str text ? text.value() : null;
    }
}
