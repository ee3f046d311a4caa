package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations of a warehouse's metadata (dbt-adapters 1.24, {@code InformationSchema}). */
class InformationSchemas extends RelationClass {

    static final String VIEW = "information_schema_view";

    static final InformationSchemas BASE = new InformationSchemas(
            traits("InformationSchema", "dbt.adapters.base.relation").build());

    InformationSchemas(RelationTraits traits) {
        super(traits);
    }

    static RelationTraits.Builder traits(String className, String module) {
        return RelationTraits.builder(className, module).field(VIEW, "Optional[str]", null);
    }

    /** Returns the metadata's relation in the database of another one. */
    RelationValue of(RelationValue relation, @Nullable String view) {
        PolicyParts path = PolicyParts.path(relation.part("database"), relation.part("schema"), "INFORMATION_SCHEMA");
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(VIEW, view);
        return new RelationValue(
                this,
                path,
                "view",
                included(relation, view),
                relation.quotePolicy().replaced(Map.of("identifier", false)),
                fields);
    }

    /** Returns the parts that are written. */
    PolicyParts included(RelationValue relation, @Nullable String view) {
        boolean hasDatabase = relation.part("database") != null;
        return relation.includePolicy().replaced(Map.of("database", hasDatabase, "schema", false, "identifier", true));
    }

    @Override
    String render(RelationValue relation) {
        Object view = relation.field(VIEW);
        if (view == null) {
            return relation.joined();
        }
        String name = relation.joined();
        return (name.isEmpty() ? "" : name + ".") + PythonStr.of(view);
    }
}
