package org.recce4j.render.internal.relation;

import java.util.Map;

/**
 * The relations that a warehouse lists, which adapters quote in their own way: BigQuery the schema and identifier, Databricks and
 * others with a policy for it as usual, most all parts ({@code list_relations_without_caching} of each adapter, 2026-08).
 */
final class ListedRelations {

    private ListedRelations() {}

    static RelationValue quoted(RelationValue relation) {
        Map<String, Boolean> flags = switch (relation.relationClass().name()) {
            case "BigQueryRelation" -> Map.of("schema", true, "identifier", true);
            case "DatabricksRelation", "SparkRelation" -> Map.<String, Boolean>of();
            default -> Map.of("database", true, "schema", true, "identifier", true);
        };
        return relation.withPolicies(
                relation.includePolicy(), relation.quotePolicy().replaced(flags));
    }
}
