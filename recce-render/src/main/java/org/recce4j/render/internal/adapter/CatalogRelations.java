package org.recce4j.render.internal.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.internal.relation.AdapterCase;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;

/** {@code adapter.build_catalog_relation} with the catalogs that come with the adapters; those of {@code catalogs.yml} are not known. */
final class CatalogRelations {

    private CatalogRelations() {}

    /**
     * Returns where the node that is rendered is stored; null if the adapter has no catalogs.
     *
     * @param model a node's manifest entry; anything else stands for the node itself
     */
    static @Nullable CatalogRelation of(AdapterSettings settings, @Nullable Object model) {
        NodeSettings node = NodeSettings.of(settings, model);
        return switch (settings.adapterType()) {
            case "snowflake" -> SnowflakeCatalogs.of(node);
            case "bigquery" -> bigQuery(node);
            case "databricks" -> databricks(node);
            default -> {
                Object name = node.either("catalog_name", "catalog");
                if (PythonStr.isTrue(name)) {
                    throw unknown(name);
                }
                yield null;
            }
        };
    }

    static PythonException unknown(@Nullable Object name) {
        return PythonException.unsupported(
                "the catalog \"" + PythonStr.of(name) + "\" of catalogs.yml is not known to this version");
    }

    private static CatalogRelation bigQuery(NodeSettings node) {
        Object given = node.either("catalog_name", "catalog");
        String name = PythonStr.isTrue(given) ? PythonStr.of(given) : "info_schema";
        boolean isIceberg = name.equals("managed_iceberg");
        if (!isIceberg && !name.equals("info_schema")) {
            throw unknown(name);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("catalog_type", isIceberg ? "biglake_metastore" : "INFO_SCHEMA");
        fields.put("catalog_name", name);
        fields.put("table_format", isIceberg ? "iceberg" : "default");
        fields.put("file_format", isIceberg ? "parquet" : "default");
        fields.put("external_volume", null);
        fields.put("storage_uri", isIceberg ? node.get("storage_uri") : null);
        return new CatalogRelation("BigQueryCatalogRelation", fields, Map.of());
    }

    private static CatalogRelation databricks(NodeSettings node) {
        Object given = node.get("catalog");
        String name = PythonStr.isTrue(given) ? AdapterCase.lower(PythonStr.of(given)) : "unity";
        if (!name.equals("unity") && !name.equals("hive_metastore")) {
            throw unknown(name);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("catalog_type", name);
        fields.put("catalog_name", "default_" + name);
        fields.put("table_format", lowered(node.get("table_format"), "default"));
        fields.put("file_format", lowered(node.get("file_format"), "delta"));
        String root = PythonStr.isTrue(node.get("location_root")) ? PythonStr.of(node.get("location_root")) : null;
        fields.put("external_volume", root);
        String path = databricksPath(node);
        fields.put("location_path", path);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("location_root", root);
        properties.put("location", root == null || path == null || path.isEmpty() ? null : joined(root, path));
        properties.put("iceberg_table_properties", icebergProperties(fields));
        return new CatalogRelation("DatabricksCatalogRelation", fields, properties);
    }

    private static String lowered(@Nullable Object value, String standard) {
        return PythonStr.isTrue(value) ? AdapterCase.lower(PythonStr.of(value)) : standard;
    }

    private static @Nullable String databricksPath(NodeSettings node) {
        Relation relation = node.relation();
        if (relation == null) {
            return null;
        }
        return PythonStr.isTrue(node.get("include_full_name_in_path"))
                ? joined(
                        joined(PythonStr.of(relation.database()), PythonStr.of(relation.schema())),
                        relation.identifier())
                : relation.identifier();
    }

    /** Python's {@code posixpath.join}. */
    static String joined(String first, String second) {
        if (second.startsWith("/") || first.isEmpty()) {
            return second;
        }
        return first.endsWith("/") ? first + second : first + "/" + second;
    }

    private static PythonDict icebergProperties(Map<String, @Nullable Object> fields) {
        PythonDict properties = new PythonDict();
        if ("iceberg".equals(fields.get("table_format"))) {
            properties.put("delta.enableIcebergCompatV2", "true");
            properties.put("delta.universalFormat.enabledFormats", "iceberg");
        }
        return properties;
    }
}
