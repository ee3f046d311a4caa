package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;

/** Finds the class of an adapter's columns. */
final class ColumnClasses {

    private ColumnClasses() {}

    static ColumnClass of(@Nullable String adapterType, @Nullable String dbtVersion) {
        ColumnRules rules = ColumnRules.of(adapterType, dbtVersion);
        return switch (adapterType == null ? "" : adapterType) {
            case "postgres", "materialize", "risingwave" -> SqlColumns.postgres(rules);
            case "redshift" -> SqlColumns.redshift(rules);
            case "snowflake" -> new SnowflakeColumns(rules);
            case "bigquery" -> new BigQueryColumns(rules);
            case "spark" -> SparkColumns.spark(rules);
            case "databricks" -> SparkColumns.databricks(rules);
            case "duckdb" -> new DuckDbColumns(rules);
            default -> SqlColumns.other(rules);
        };
    }
}
