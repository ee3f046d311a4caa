package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations of dbt-snowflake 1.12. */
final class SnowflakeRelations extends RelationClass {

    private static final RelationTypes TYPES = RelationTypes.of(
            "SnowflakeRelationType",
            "Table=table View=view CTE=cte External=external DynamicTable=dynamic_table "
                    + "InteractiveTable=interactive_table Function=function");

    private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
            .add("SnowflakeRelation.as_case_sensitive", "self", (relation, a) -> asCaseSensitive(relation))
            .add(
                    "SnowflakeRelation.get_ddl_prefix_for_alter",
                    "self",
                    (relation, a) -> isIceberg(relation) ? "iceberg" : "")
            .add("SnowflakeRelation.get_ddl_prefix_for_create", "self, config, temporary", (relation, a) -> {
                if (PythonStr.isTrue(a[1])) {
                    return "temporary";
                }
                return isIceberg(relation) ? "iceberg" : isTransient(a[0]) ? "transient" : "";
            })
            .add(
                    "SnowflakeRelation.get_iceberg_ddl_options",
                    "self, config",
                    (relation, a) -> icebergOptions(relation, a[0]))
            .add(
                    "SnowflakeRelation.needs_to_drop",
                    "self, old_relation",
                    (relation, a) -> a[0] instanceof RelationValue old
                            && (!"table".equals(old.type()) || isIceberg(old) != isIceberg(relation)))
            .build();

    static final RelationClass SNOWFLAKE = new SnowflakeRelations();

    private SnowflakeRelations() {
        super(RelationTraits.builder("SnowflakeRelation", "dbt.adapters.snowflake.relation")
                .quotes("SnowflakeQuotePolicy", false, true)
                .types(TYPES)
                .withoutAlias()
                .renameable("table", "view", "dynamic_table", "interactive_table")
                .replaceable("dynamic_table", "table", "view", "interactive_table")
                .field("table_format", "str", "DEFAULT")
                .build());
    }

    @Override
    String sought(String name, boolean isQuoted) {
        if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
            return name.substring(1, name.length() - 1);
        }
        return isQuoted ? name : AdapterCase.upper(name);
    }

    private static boolean isIceberg(RelationValue relation) {
        return "ICEBERG".equals(relation.field("table_format"));
    }

    private static boolean isTransient(@Nullable Object config) {
        Map<?, ?> settings = config instanceof Map<?, ?> given ? given : Map.of();
        return !settings.containsKey("transient") || PythonStr.isTrue(settings.get("transient"));
    }

    /** Returns the names as Snowflake stores them. */
    private static RelationValue asCaseSensitive(RelationValue relation) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (String name : PolicyParts.NAMES) {
            String part = relation.part(name);
            if (relation.includePolicy().isTrue(name) && part != null && !part.isEmpty()) {
                parts.put(name, relation.quotePolicy().isTrue(name) ? part : AdapterCase.upper(part));
            }
        }
        return relation.withPath(relation.path().replaced(parts));
    }

    private static String icebergOptions(RelationValue relation, @Nullable Object config) {
        Map<?, ?> settings = config instanceof Map<?, ?> given ? given : Map.of();
        String root =
                settings.containsKey("base_location_root") ? PythonStr.of(settings.get("base_location_root")) : "_dbt";
        String location =
                root + "/" + PythonStr.of(relation.part("schema")) + "/" + PythonStr.of(relation.part("identifier"));
        if (PythonStr.isTrue(settings.get("base_location_subpath"))) {
            location += "/" + PythonStr.of(settings.get("base_location_subpath"));
        }
        Object volume = settings.get("external_volume");
        boolean hasVolume = PythonStr.isTrue(volume);
        String indent = " ".repeat(hasVolume ? 18 : 10);
        String options = "\n" + indent + "catalog = 'snowflake'\n" + indent + "base_location = '" + location + "'\n";
        return hasVolume
                ? options + "\n" + " ".repeat(10) + "external_volume = '" + PythonStr.of(volume) + "'"
                : options;
    }

    @Override
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return switch (name) {
            case "is_dynamic_table", "is_materialized_view" -> "dynamic_table".equals(relation.type());
            case "is_interactive_table" -> "interactive_table".equals(relation.type());
            case "is_iceberg_format" -> isIceberg(relation);
            default -> METHODS.of(relation, name);
        };
    }

    @Override
    boolean canBeRenamed(RelationValue relation) {
        return super.canBeRenamed(relation) && !isIceberg(relation);
    }

    @Override
    @Nullable
    Object constant(String name) {
        return name.equals("DynamicTable") || name.equals("InteractiveTable")
                ? TYPES.attribute(name)
                : super.constant(name);
    }
}
