package org.recce4j.render.internal.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the class of an adapter's columns. */
final class ColumnClasses {

    private ColumnClasses() {}

    /** {@code adapterTypes} are the adapter's type and those that it is built on; none if it is not known. */
    static ColumnClass of(List<String> adapterTypes, @Nullable String dbtVersion) {
        String adapterType = adapterTypes.isEmpty() ? "" : adapterTypes.get(0);
        ColumnBehaviour rules = ColumnBehaviour.of(adapterType, dbtVersion);
        return switch (adapterType) {
            case "postgres" -> SqlColumns.postgres(rules);
            case "redshift" -> SqlColumns.redshift(rules);
            case "snowflake" -> new SnowflakeColumns(rules);
            case "bigquery" -> new BigQueryColumns(rules);
            case "spark" -> SparkColumns.spark(rules);
            case "databricks" -> SparkColumns.databricks(rules);
            case "duckdb" -> new DuckDbColumns(rules);
            case "trino" -> OtherColumns.trino(rules);
            case "starrocks" -> OtherColumns.starRocks(rules);
            default -> adapterTypes.contains("postgres") ? SqlColumns.postgres(rules) : SqlColumns.other(rules);
        };
    }
}
