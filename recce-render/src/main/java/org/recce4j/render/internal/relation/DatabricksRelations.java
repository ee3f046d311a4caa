package org.recce4j.render.internal.relation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Undefined;

/** The relations of dbt-databricks 1.10, which are written in lower case. */
final class DatabricksRelations extends RelationClass {

    private static final RelationTypes TYPES = RelationTypes.of(
            "DatabricksRelationType",
            "Table=table View=view CTE=cte MaterializedView=materialized_view Foreign=foreign "
                    + "StreamingTable=streaming_table MetricView=metric_view Unknown=unknown");

    private static final RelationTypes TABLE_TYPES = RelationTypes.of(
            "DatabricksTableType",
            "External=external Managed=managed ManagedShallowClone=managed_shallow_clone "
                    + "ExternalShallowClone=external_shallow_clone");

    private static final InformationSchemas METADATA = new DatabricksMetadata();

    private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
            .add("DatabricksRelation.has_information", "self", (relation, a) -> relation.field("metadata") != null)
            .add(
                    "DatabricksRelation.is_hive_metastore",
                    "self",
                    (relation, a) -> isHiveMetastore(relation) && !PythonStr.isTrue(relation.field("temporary")))
            .add("DatabricksRelation.render_constraints_for_create", "self", (relation, a) -> "")
            .add("DatabricksRelation.enrich", "self, constraints", (relation, a) -> enriched(relation, a[0]))
            .build();

    static final RelationClass DATABRICKS = new DatabricksRelations();

    private DatabricksRelations() {
        super(RelationTraits.builder("DatabricksRelation", "dbt.adapters.databricks.relation")
                .quoteCharacter("`")
                .quotes("DatabricksQuotePolicy", true, false)
                .includes("DatabricksIncludePolicy", true, false)
                .types(TYPES)
                .field("is_delta", "Optional[bool]", null)
                .field("create_constraints", "list[TypedConstraint]", List.of())
                .field("alter_constraints", "list[TypedConstraint]", List.of())
                .field("metadata", "Optional[dict[str, Any]]", null)
                .field("databricks_table_type", RelationField.choice(TABLE_TYPES.name(), TABLE_TYPES.values()))
                .field("temporary", "Optional[bool]", false)
                .build());
    }

    static boolean isHiveMetastore(RelationValue relation) {
        String database = relation.part("database");
        return database == null || AdapterCase.lower(database).equals("hive_metastore");
    }

    private static RelationValue enriched(RelationValue relation, @Nullable Object constraints) {
        if (constraints instanceof List<?> list && list.isEmpty()) {
            return relation.incorporate(Map.of());
        }
        throw PythonException.unsupported("constraints of a Databricks relation are not supported");
    }

    private static @Nullable Object metadata(RelationValue relation, String name) {
        return relation.field("metadata") instanceof Map<?, ?> metadata ? metadata.get(name) : null;
    }

    private static boolean isHudi(RelationValue relation) {
        if (relation.field("metadata") == null) {
            throw PythonException.of("AssertionError", "");
        }
        return "hudi".equals(metadata(relation, "Provider"));
    }

    @Override
    @Nullable
    Object database(@Nullable Object given) {
        return given instanceof Undefined ? null : given;
    }

    @Override
    String render(RelationValue relation) {
        return AdapterCase.lower(super.render(relation));
    }

    @Override
    boolean matches(RelationValue relation, Map<String, String> names) {
        RelationMatch.requireAny(names);
        return RelationMatch.isSimilar(relation, names);
    }

    @Override
    RelationValue informationSchema(RelationValue relation, @Nullable Object view) {
        return METADATA.of(relation, view instanceof String name ? name : null).withoutSchema();
    }

    @Override
    boolean canBeRenamed(RelationValue relation) {
        return "table".equals(relation.type()) || "view".equals(relation.type());
    }

    @Override
    boolean canBeReplaced(RelationValue relation) {
        boolean isDeltaTable = Boolean.TRUE.equals(relation.field("is_delta")) && "table".equals(relation.type());
        return "view".equals(relation.type()) || isDeltaTable;
    }

    @Override
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return switch (name) {
            case "is_streaming_table" -> "streaming_table".equals(relation.type());
            case "is_external_table" -> "external".equals(relation.field("databricks_table_type"));
            case "is_dlt" -> "streaming_table".equals(relation.type()) || "materialized_view".equals(relation.type());
            case "is_hudi" -> isHudi(relation);
            case "owner" -> metadata(relation, "Owner");
            case "stats" -> metadata(relation, "Statistics");
            default -> METHODS.of(relation, name);
        };
    }

    @Override
    @Nullable
    Object constant(String name) {
        return switch (name) {
            case "StreamingTable" -> TYPES.attribute(name);
            case "get_databricks_table_type" -> TABLE_TYPES;
            default -> super.constant(name);
        };
    }

    private static final class DatabricksMetadata extends InformationSchemas {

        private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
                .add(
                        "DatabricksInformationSchema.is_hive_metastore",
                        "self",
                        (relation, a) -> isHiveMetastore(relation))
                .build();

        private DatabricksMetadata() {
            super(traits("DatabricksInformationSchema", "dbt.adapters.databricks.relation")
                    .quoteCharacter("`")
                    .quotes("DatabricksQuotePolicy", true, false)
                    .includes("DatabricksIncludePolicy", true, false)
                    .build());
        }

        @Override
        @Nullable
        Object attribute(RelationValue relation, String name) {
            return METHODS.of(relation, name);
        }
    }
}
