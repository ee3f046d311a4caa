package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** The attributes of a relation. */
final class RelationAttributes {

    private RelationAttributes() {}

    static @Nullable Object of(RelationValue relation, String name) {
        Object value = relation.relationClass().attribute(relation, name);
        if (value == TemplateObject.MISSING) {
            value = property(relation, name);
        }
        if (value == TemplateObject.MISSING) {
            value = relation.relationClass().traits().fields().containsKey(name)
                    ? relation.field(name)
                    : relation.relationClass().constant(name);
        }
        return value == TemplateObject.MISSING ? RelationMethods.of(relation, name) : value;
    }

    private static @Nullable Object property(RelationValue relation, String name) {
        return switch (name) {
            case "path" -> relation.path();
            case "type" -> relation.type();
            case "include_policy" -> relation.includePolicy();
            case "quote_policy" -> relation.quotePolicy();
            case "database", "schema", "identifier" -> relation.part(name);
            case "table", "name" -> relation.part("identifier");
            case "is_table" -> "table".equals(relation.type());
            case "is_view" -> "view".equals(relation.type());
            case "is_cte" -> "cte".equals(relation.type());
            case "is_materialized_view" -> "materialized_view".equals(relation.type());
            case "is_pointer" -> "pointer_table".equals(relation.type());
            case "is_function" -> "function".equals(relation.type());
            case "can_be_renamed" -> relation.relationClass().canBeRenamed(relation);
            case "can_be_replaced" -> relation.relationClass().canBeReplaced(relation);
            default -> TemplateObject.MISSING;
        };
    }
}
