package org.recce4j.render.internal.relation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** The relations of dbt-bigquery 1.12. */
final class BigQueryRelations extends RelationClass {

    private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
            .add(
                    "BigQueryRelation.information_schema",
                    "self, identifier=None",
                    (relation, a) -> BigQueryMetadata.SCHEMA.ofView(relation, a[0]))
            .build();

    static final RelationClass BIGQUERY = new BigQueryRelations();

    private BigQueryRelations() {
        super(RelationTraits.builder("BigQueryRelation", "dbt.adapters.bigquery.relation")
                .quoteCharacter("`")
                .withoutAlias()
                .renameable("table")
                .replaceable("view", "table")
                .field("location", "Optional[str]", null)
                .build());
    }

    @Override
    String sought(String name, boolean isQuoted) {
        return name;
    }

    @Override
    boolean matches(RelationValue relation, Map<String, String> names) {
        return names.entrySet().stream().allMatch(name -> isExactly(relation, name.getKey(), name.getValue()));
    }

    @Override
    RelationValue informationSchema(RelationValue relation, @Nullable Object view) {
        return BigQueryMetadata.SCHEMA.ofView(relation, view);
    }

    @Override
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return switch (name) {
            case "project" -> relation.part("database");
            case "dataset" -> relation.part("schema");
            case "information_schema" -> METHODS.of(relation, name);
            default -> TemplateObject.MISSING;
        };
    }
}
