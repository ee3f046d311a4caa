package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** What dbt-databricks 1.10 computes. */
final class DatabricksFunctions {

    private static final PythonMethods<AdapterSettings> METHODS = PythonMethods.<AdapterSettings>builder()
            .add("DatabricksAdapter.clean_sql", "self, sql", (settings, a) -> cleaned(a[0]))
            .add(
                    "DatabricksAdapter.valid_incremental_strategies",
                    "self",
                    (settings, a) -> new ArrayList<>(IncrementalStrategies.valid("databricks")))
            .add(
                    "DatabricksAdapter.compute_external_path",
                    "self, config, model, is_incremental=False",
                    (settings, a) -> externalPath(a[0], a[1], a[2]))
            .add(
                    "DatabricksAdapter.update_tblproperties_for_iceberg",
                    "self, config, tblproperties=None",
                    (settings, a) -> tableProperties(settings, a[0], a[1]))
            .build();

    private static final PythonMethods<AdapterSettings> OF_WAREHOUSE = PythonMethods.<AdapterSettings>builder()
            .add("DatabricksAdapter.is_cluster", "self", (settings, a) -> false)
            .add("DatabricksAdapter.compare_dbr_version", "self, major, minor", (settings, a) -> 1L)
            .build();

    private DatabricksFunctions() {}

    /** A SQL warehouse counts as newer than every version of a cluster. */
    static Object of(AdapterSettings settings, String name) {
        String path = settings.targetText("http_path");
        boolean isWarehouse = path != null && path.contains("/warehouses/");
        Object method = isWarehouse ? OF_WAREHOUSE.of(settings, name) : TemplateObject.MISSING;
        return method == TemplateObject.MISSING ? METHODS.of(settings, name) : method;
    }

    private static String cleaned(@Nullable Object sql) {
        if (!(sql instanceof String given)) {
            throw PythonException.attributeError(TemplateValues.typeName(sql), "strip");
        }
        String text = given.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static String externalPath(
            @Nullable Object config, @Nullable Object model, @Nullable Object isIncremental) {
        Object root = Values.get(config, "location_root");
        if (root == null) {
            throw AdapterErrors.config("location_root is required for external tables.");
        }
        Map<?, ?> node = Values.map(model);
        String path = PythonStr.of(root);
        if (PythonStr.isTrue(Values.get(config, "include_full_name_in_path"))) {
            path = CatalogRelations.joined(path, part(node, "database", "hive_metastore"));
            path = CatalogRelations.joined(path, part(node, "schema", "default"));
        }
        path = CatalogRelations.joined(path, PythonStr.of(node.get("alias")));
        return PythonStr.isTrue(isIncremental) ? path + "_tmp" : path;
    }

    private static String part(Map<?, ?> node, String name, String standard) {
        return node.containsKey(name) ? PythonStr.of(node.get(name)) : standard;
    }

    private static Object tableProperties(AdapterSettings settings, @Nullable Object config, @Nullable Object given) {
        Object result = PythonStr.isTrue(given) ? given : Values.get(config, "tblproperties");
        PythonDict properties = result instanceof Map<?, ?> map ? new PythonDict(map) : new PythonDict();
        CatalogRelation catalog = CatalogRelations.of(settings, null);
        if (catalog == null || !"iceberg".equals(catalog.get("table_format"))) {
            return properties;
        }
        if (!List.of("incremental", "table", "snapshot").contains(PythonStr.of(Values.get(config, "materialized")))) {
            throw AdapterErrors.config(
                    "When table_format is 'iceberg', materialized must be 'incremental', 'table', or 'snapshot'.");
        }
        properties.putAll(Values.map(catalog.attribute("iceberg_table_properties")));
        return properties;
    }
}
