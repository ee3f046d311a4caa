package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.regex.Pattern;

/** The packages that come with dbt and its adapters, not with a project: {@code dbt}, {@code dbt_duckdb}; not dbt_utils. */
final class DbtPackages {

    private static final List<String> ADAPTERS = List.of(
            "athena",
            "bigquery",
            "clickhouse",
            "databricks",
            "duckdb",
            "exasol",
            "fabric",
            "fabricspark",
            "mysql",
            "oracle",
            "postgres",
            "redshift",
            "singlestore",
            "snowflake",
            "spark",
            "sqlserver",
            "starrocks",
            "synapse",
            "teradata",
            "trino",
            "vertica");

    private static final Pattern NAMES = Pattern.compile("dbt(_(" + String.join("|", ADAPTERS) + "))?");

    private DbtPackages() {}

    static boolean contain(String packageName) {
        return NAMES.matcher(packageName).matches();
    }
}
