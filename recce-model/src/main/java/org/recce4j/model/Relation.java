package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a node's rows are: a table or view by its parts.
 *
 * @param database the database (catalog, project), null where the warehouse has none or the artifact does not say
 * @param schema the schema (dataset), null where the artifact does not say
 * @param identifier the alias of a node, the identifier of a source
 * @param rendered dbt's {@code relation_name}, quotes included; null where dbt wrote none (ephemeral models, tests)
 */
public record Relation(
        @Nullable String database,
        @Nullable String schema,
        String identifier,
        @Nullable String rendered) {

    /** Returns a relation of these parts that dbt has not rendered. */
    public static Relation of(@Nullable String database, @Nullable String schema, String identifier) {
        return new Relation(database, schema, identifier, null);
    }

    /** Returns the parts that are given, joined by points and unquoted: for people, not for SQL. */
    public String displayName() {
        StringBuilder name = new StringBuilder();
        if (database != null) {
            name.append(database).append('.');
        }
        if (schema != null) {
            name.append(schema).append('.');
        }
        return name.append(identifier).toString();
    }
}
