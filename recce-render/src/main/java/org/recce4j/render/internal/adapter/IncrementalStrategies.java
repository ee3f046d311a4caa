package org.recce4j.render.internal.adapter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonStr;

/** The strategies of incremental models, and their macros (dbt-adapters 1.24, {@code get_incremental_strategy_macro}). */
final class IncrementalStrategies {

    private static final List<String> BUILT_IN = List.of("append", "delete+insert", "merge", "insert_overwrite");

    private static final Map<String, List<String>> VALID = Map.of(
            "postgres", List.of("append", "delete+insert", "merge", "microbatch"),
            "redshift", List.of("append", "delete+insert", "merge", "microbatch"),
            "snowflake", List.of("append", "merge", "delete+insert", "microbatch", "insert_overwrite"),
            "bigquery", List.of("append"),
            "spark", List.of("append"),
            "databricks", List.of("append", "merge", "insert_overwrite", "replace_where", "microbatch"),
            "duckdb", List.of("append", "delete+insert", "merge", "microbatch"));

    private IncrementalStrategies() {}

    /** Returns those that a known adapter lists; for DuckDB those of version 1.4 and later. BigQuery and Spark list none of their own. */
    static List<String> valid(String adapterType) {
        return VALID.getOrDefault(adapterType, List.of());
    }

    /**
     * Returns the macro of a strategy from a template's context.
     *
     * @param context the template's variables
     */
    static @Nullable Object macro(AdapterSettings settings, @Nullable Object context, @Nullable Object given) {
        String strategy = given == null ? "default" : PythonStr.of(given);
        boolean isBuiltIn = BUILT_IN.contains(strategy) || (strategy.equals("microbatch") && !batchesItself(settings));
        List<String> valid = VALID.get(settings.adapterType());
        if (isBuiltIn && valid != null && !valid.contains(strategy)) {
            throw AdapterErrors.runtime("The incremental strategy '" + strategy + "' is not valid for this adapter");
        }
        String macro = "get_incremental_" + strategy.replace("+", "_") + "_sql";
        Map<?, ?> macros = Values.map(context);
        if (!macros.containsKey(macro)) {
            throw AdapterErrors.runtime("dbt could not find an incremental strategy macro with the name \"" + macro
                    + "\" in " + PythonStr.of(settings.projectName()));
        }
        return macros.get(macro);
    }

    private static boolean batchesItself(AdapterSettings settings) {
        return new BehaviorFlags(settings.adapterType(), settings.flags())
                .isOn("require_batched_execution_for_custom_microbatch_strategy");
    }
}
