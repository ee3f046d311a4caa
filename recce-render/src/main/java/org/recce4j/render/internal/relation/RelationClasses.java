package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;

/** Finds the class of an adapter's relations. */
final class RelationClasses {

    private RelationClasses() {}

    static RelationClass of(@Nullable String adapterType) {
        if (adapterType == null) {
            return OtherRelations.of("");
        }
        return switch (adapterType) {
            case "postgres" -> PostgresRelations.POSTGRES;
            case "redshift" -> PostgresRelations.REDSHIFT;
            case "snowflake" -> SnowflakeRelations.SNOWFLAKE;
            case "bigquery" -> BigQueryRelations.BIGQUERY;
            case "spark" -> SparkRelations.SPARK;
            case "databricks" -> DatabricksRelations.DATABRICKS;
            case "duckdb" -> DuckDbRelations.DUCKDB;
            default -> OtherRelations.of(adapterType);
        };
    }
}
