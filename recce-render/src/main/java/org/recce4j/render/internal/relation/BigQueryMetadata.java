package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** The relations of BigQuery's metadata, which are those of a dataset, a project or a region (dbt-bigquery 1.12). */
final class BigQueryMetadata extends InformationSchemas {

    private static final Set<String> OF_PROJECT = Set.of("SCHEMATA", "SCHEMATA_OPTIONS");
    private static final Set<String> OF_REGION = Set.of("OBJECT_PRIVILEGES", "TABLE_STORAGE");

    private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
            .add("BigQueryInformationSchema.get_region_identifier", "self", (relation, a) -> region(relation))
            .add("BigQueryInformationSchema.replace", "self, **kwargs", (relation, a) -> replaced(relation, a[0]))
            .build();

    static final BigQueryMetadata SCHEMA = new BigQueryMetadata();

    private BigQueryMetadata() {
        super(traits("BigQueryInformationSchema", "dbt.adapters.bigquery.relation")
                .quoteCharacter("`")
                .field("location", "Optional[str]", null)
                .build());
    }

    /** Returns the relation of a view; fails for a region's view if the region is not known. */
    RelationValue ofView(RelationValue relation, @Nullable Object view) {
        if (view != null && !(view instanceof String)) {
            throw AdapterErrors.compilation("Got an invalid name: " + PythonStr.of(view));
        }
        RelationValue schema = of(relation, (String) view);
        if (view == null || !OF_REGION.contains(view)) {
            return schema;
        }
        if (!PythonStr.isTrue(relation.field("location"))) {
            throw AdapterErrors.compilation("No location/region found when trying to retrieve \"" + view + "\"");
        }
        return schema.incorporate(Map.of("location", PythonStr.of(relation.field("location"))));
    }

    @Override
    PolicyParts included(RelationValue relation, @Nullable String view) {
        return relation.includePolicy()
                .replaced(Map.of(
                        "schema",
                        view != null && !OF_PROJECT.contains(view),
                        "identifier",
                        !"__TABLES__".equals(view)));
    }

    private static String region(RelationValue relation) {
        return relation.relationClass().quoted(relation, "region-" + PythonStr.of(relation.field("location")));
    }

    private static RelationValue replaced(RelationValue relation, @Nullable Object changes) {
        Map<?, ?> named = (Map<?, ?>) Objects.requireNonNull(changes);
        RelationValue changed = RelationReplacement.of(relation, named);
        return named.containsKey(VIEW) && !named.containsKey("include_policy")
                ? changed.withPolicies(
                        SCHEMA.included(relation, PythonStr.orNull(named.get(VIEW))), changed.quotePolicy())
                : changed;
    }

    /** A region is written in place of the dataset. */
    @Override
    String render(RelationValue relation) {
        if (!PythonStr.isTrue(relation.field("location"))) {
            return super.render(relation);
        }
        PolicyParts written = relation.includePolicy();
        List<String> parts =
                new ArrayList<>(only(relation, written.replaced(Map.of("schema", false, "identifier", false))));
        parts.add(region(relation));
        parts.addAll(only(relation, written.replaced(Map.of("schema", false, "database", false))));
        if (relation.field(VIEW) != null) {
            parts.add(PythonStr.of(relation.field(VIEW)));
        }
        return String.join(".", parts);
    }

    private static List<String> only(RelationValue relation, PolicyParts written) {
        return relation.withPolicies(written, relation.quotePolicy()).writtenParts();
    }

    @Override
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return name.equals("get_region_identifier") || name.equals("replace")
                ? METHODS.of(relation, name)
                : TemplateObject.MISSING;
    }
}
