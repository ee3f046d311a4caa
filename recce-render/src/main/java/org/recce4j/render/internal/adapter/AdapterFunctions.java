package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The methods of dbt's {@code adapter} that only compute: those of dbt-adapters 1.24 and of the adapters themselves. */
public final class AdapterFunctions {

    private static final PythonMethods<AdapterSettings> METHODS = PythonMethods.<AdapterSettings>builder()
            .add(
                    "BaseAdapter.quote",
                    "cls, identifier",
                    (settings, a) -> settings.relations().quoted(PythonStr.of(a[0])))
            .add("BaseAdapter.quote_as_configured", "self, identifier, quote_key", AdapterFunctions::quoteAsConfigured)
            .add("BaseAdapter.quote_seed_column", "self, column, quote_config", AdapterFunctions::quoteSeedColumn)
            .add("BaseAdapter.type", "self", (settings, a) -> settings.adapterType())
            .add("BaseAdapter.cache_added", "self, relation", (settings, a) -> "")
            .add("BaseAdapter.cache_dropped", "self, relation", (settings, a) -> "")
            .add("BaseAdapter.cache_renamed", "self, from_relation, to_relation", (settings, a) -> "")
            .add(
                    "BaseAdapter.convert_type",
                    "cls, agate_table, col_idx",
                    (settings, a) -> SeedTypes.of(settings.adapterType(), TableColumn.of(a[0], a[1])))
            .add("BaseAdapter.get_hard_deletes_behavior", "cls, config", (settings, a) -> HardDeletes.of(a[0]))
            .add(
                    "BaseAdapter.render_raw_columns_constraints",
                    "cls, raw_columns",
                    (settings, a) -> columns(settings, a[0]))
            .add(
                    "BaseAdapter.render_raw_model_constraints",
                    "cls, raw_constraints",
                    (settings, a) -> models(settings, a[0]))
            .add(
                    "BaseAdapter.get_incremental_strategy_macro",
                    "self, model_context, strategy",
                    (settings, a) -> IncrementalStrategies.macro(settings, a[0], a[1]))
            .add(
                    "BaseAdapter.build_catalog_relation",
                    "self, config",
                    (settings, a) -> CatalogRelations.of(settings, a[0]))
            .build();

    /** What dbt replaces by a stand-in while it parses. */
    private static final Set<String> LEFT_OUT_WHILE_PARSING = Set.of(
            "add_time_ingestion_partition_column",
            "clean_sql",
            "compare_dbr_version",
            "compute_external_path",
            "expand_target_column_types",
            "get_common_options",
            "get_hard_deletes_behavior",
            "get_incremental_strategy_macro",
            "get_table_options",
            "get_view_options",
            "nest_column_data_types",
            "update_tblproperties_for_iceberg");

    /** What differs between adapters, so that it is not computed for those that are not known. */
    private static final Set<String> OF_KNOWN_ADAPTERS = Set.of(
            "behavior",
            "build_catalog_relation",
            "convert_type",
            "render_raw_columns_constraints",
            "render_raw_model_constraints");

    private static final Set<String> KNOWN_ADAPTERS =
            Set.of("postgres", "redshift", "snowflake", "bigquery", "spark", "databricks", "duckdb");

    private AdapterFunctions() {}

    /** Returns whether dbt does not call a method while it parses. */
    public static boolean isLeftOutWhileParsing(String name) {
        return LEFT_OUT_WHILE_PARSING.contains(name);
    }

    /** Returns a method or property of the adapter; {@link TemplateObject#MISSING} if it needs the warehouse or does not exist. */
    public static @Nullable Object attribute(AdapterSettings settings, String name) {
        Object own = switch (settings.adapterType()) {
            case "postgres", "redshift" -> PostgresFunctions.of(settings, name);
            case "bigquery" -> BigQueryFunctions.of(settings, name);
            case "databricks" -> DatabricksFunctions.of(settings, name);
            case "duckdb" -> DuckDbFunctions.of(settings, name);
            default -> TemplateObject.MISSING;
        };
        if (own != TemplateObject.MISSING) {
            return own;
        }
        if (OF_KNOWN_ADAPTERS.contains(name) && !KNOWN_ADAPTERS.contains(settings.adapterType())) {
            throw PythonException.unsupported(
                    "adapter." + name + " is not known of the adapter " + settings.adapterType());
        }
        return switch (name) {
            case "behavior" -> new BehaviorFlags(settings.adapterType(), settings.flags());
            case "config" -> new AdapterConfig(settings);
            default -> METHODS.of(settings, name);
        };
    }

    private static String quoteAsConfigured(AdapterSettings settings, @Nullable Object[] arguments) {
        String identifier = PythonStr.of(arguments[0]);
        String key = PythonStr.of(arguments[1]);
        boolean isPart = List.of("database", "schema", "identifier").contains(key);
        return isPart && settings.relations().quotes(key) ? settings.relations().quoted(identifier) : identifier;
    }

    private static String quoteSeedColumn(AdapterSettings settings, @Nullable Object[] arguments) {
        String column = PythonStr.of(arguments[0]);
        Object given = arguments[1];
        if (given != null && !(given instanceof Boolean)) {
            throw PythonException.of(
                    settings.adapterType().equals("snowflake") ? "CompilationError" : "QuoteConfigTypeError",
                    "The seed configuration value of \"quote_columns\" has an invalid type <class '"
                            + TemplateValues.typeName(given) + "'>");
        }
        boolean quotes = given == null ? !settings.adapterType().equals("snowflake") : (Boolean) given;
        return quotes ? settings.relations().quoted(column) : column;
    }

    private static List<@Nullable Object> columns(AdapterSettings settings, @Nullable Object columns) {
        Map<?, ?> all = Values.map(columns);
        ConstraintText text = new ConstraintText(settings.adapterType());
        return settings.adapterType().equals("bigquery")
                ? NestedColumns.rendered(all, text)
                : text.columns(all, name -> quoted(settings, name));
    }

    /** Spark's quote is not the class method that dbt takes it for. */
    private static String quoted(AdapterSettings settings, String name) {
        if (settings.adapterType().equals("spark") || settings.adapterType().equals("databricks")) {
            throw PythonException.typeError(
                    "SparkAdapter.quote() missing 1 required positional argument: 'identifier'");
        }
        return settings.relations().quoted(name);
    }

    private static List<@Nullable Object> models(AdapterSettings settings, @Nullable Object constraints) {
        ConstraintText text = new ConstraintText(settings.adapterType());
        List<@Nullable Object> rendered = new ArrayList<>();
        for (Object raw : Values.list(constraints)) {
            String constraint = text.ofModel(Constraint.of(raw, true));
            if (constraint != null) {
                rendered.add(constraint);
            }
        }
        return rendered;
    }
}
