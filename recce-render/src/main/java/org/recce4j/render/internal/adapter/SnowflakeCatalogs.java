package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.internal.relation.AdapterCase;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonException;

/** The catalogs that come with dbt-snowflake 1.12: its own tables, and Iceberg tables of its own. */
final class SnowflakeCatalogs {

    private SnowflakeCatalogs() {}

    static CatalogRelation of(NodeSettings node) {
        Object given = node.get("catalog_name");
        String name = PythonStr.isTrue(given)
                ? AdapterCase.upper(PythonStr.of(given))
                : isIceberg(node) ? "SNOWFLAKE" : "INFO_SCHEMA";
        return switch (name) {
            case "INFO_SCHEMA" -> ownTable(node);
            case "SNOWFLAKE" -> icebergTable(node);
            default -> throw CatalogRelations.unknown(name);
        };
    }

    private static boolean isIceberg(NodeSettings node) {
        return PythonStr.isTrue(node.get("table_format"))
                && AdapterCase.upper(PythonStr.of(node.get("table_format"))).equals("ICEBERG");
    }

    private static CatalogRelation ownTable(NodeSettings node) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("catalog_type", "INFO_SCHEMA");
        fields.put("catalog_name", "INFO_SCHEMA");
        fields.put("table_format", "DEFAULT");
        fields.put("external_volume", null);
        fields.put("file_format", null);
        fields.put("cluster_by", joined(node.get("cluster_by")));
        fields.put("automatic_clustering", orFalse(node.get("automatic_clustering")));
        Object isTransient = node.get("transient");
        fields.put("is_transient", !isIceberg(node) && (isTransient == null || PythonStr.isTrue(isTransient)));
        fields.put("change_tracking", changeTracking(node, false));
        return new CatalogRelation("InfoSchemaCatalogRelation", fields, Map.of());
    }

    private static CatalogRelation icebergTable(NodeSettings node) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("base_location", baseLocation(node));
        fields.put("catalog_type", "BUILT_IN");
        fields.put("catalog_name", "SNOWFLAKE");
        fields.put("table_format", "ICEBERG");
        fields.put("external_volume", node.get("external_volume"));
        fields.put("file_format", null);
        fields.put("cluster_by", joined(node.get("cluster_by")));
        Object partitionBy = node.get("partition_by");
        fields.put("partition_by", partitionBy instanceof List<?> list ? new ArrayList<>(list) : partitionBy);
        fields.put("automatic_clustering", orFalse(node.get("automatic_clustering")));
        fields.put("is_transient", false);
        fields.put("data_retention_time_in_days", node.get("data_retention_time_in_days"));
        Object days = node.get("max_data_extension_time_in_days");
        fields.put("max_data_extension_time_in_days", PythonStr.isTrue(days) ? days : null);
        fields.put("storage_serialization_policy", node.get("storage_serialization_policy"));
        fields.put("change_tracking", changeTracking(node, true));
        fields.put("iceberg_version", node.get("iceberg_version"));
        fields.put("catalog_database", null);
        return new CatalogRelation("BuiltInCatalogRelation", fields, Map.of());
    }

    private static @Nullable String baseLocation(NodeSettings node) {
        Relation relation = node.relation();
        if (relation == null) {
            return null;
        }
        Object root = node.get("base_location_root");
        String path = (PythonStr.isTrue(root) ? PythonStr.of(root) : "_dbt") + "/" + PythonStr.of(relation.schema())
                + "/" + relation.identifier();
        Object subpath = node.get("base_location_subpath");
        return PythonStr.isTrue(subpath) ? path + "/" + PythonStr.of(subpath) : path;
    }

    private static @Nullable Object joined(@Nullable Object fields) {
        return fields instanceof List<?> list
                ? String.join(", ", list.stream().map(PythonStr::of).toList())
                : fields;
    }

    private static Object orFalse(@Nullable Object value) {
        return value == null ? false : value;
    }

    private static @Nullable String changeTracking(NodeSettings node, boolean isIceberg) {
        Object given = node.get("change_tracking");
        if (given == null) {
            return null;
        }
        String flag = AdapterCase.upper(PythonStr.of(given));
        if (!flag.equals("TRUE") && !flag.equals("FALSE")) {
            throw PythonException.valueError("Invalid value for change_tracking. Expected 'true' or 'false'.");
        }
        return isIceberg && flag.equals("FALSE") ? null : flag;
    }
}
