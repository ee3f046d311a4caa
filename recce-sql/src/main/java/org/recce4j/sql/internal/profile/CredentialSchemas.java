package org.recce4j.sql.internal.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The credential schemas of the adapters that we know. */
public final class CredentialSchemas {

    private static final Map<String, CredentialSchema> BY_TYPE = Map.of(
            "postgres", PostgresFields.SCHEMA,
            "redshift", RedshiftFields.SCHEMA,
            "snowflake", SnowflakeFields.SCHEMA,
            "bigquery", BigQueryFields.SCHEMA,
            "databricks", DatabricksFields.SCHEMA,
            "duckdb", DuckDbFields.SCHEMA);

    private CredentialSchemas() {}

    /** Returns the schema of a profile type, or null when it is none of ours. */
    public static @Nullable CredentialSchema of(String type) {
        return BY_TYPE.get(type);
    }

    /** Returns the types that we know, sorted. */
    public static List<String> types() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }
}
