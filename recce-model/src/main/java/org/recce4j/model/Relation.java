package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * A table or view in the warehouse, by the parts of its name. Immutable.
 *
 * @param database the database (catalog, project); null if the warehouse has none or the artifact does not name it
 * @param schema the schema (dataset); null if the artifact does not name it
 * @param identifier the alias of a node, the identifier of a source
 * @param rendered dbt's {@code relation_name} with its quotes; null if dbt wrote none (ephemeral models, tests)
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

    /** Returns the parts that are not null, joined by dots and unquoted: for people, not for SQL. */
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
