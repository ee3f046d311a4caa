package org.recce4j.render.internal.relation;

/** The relations of dbt-spark 1.11, which have no database. */
final class SparkRelations extends RelationClass {

    static final RelationClass SPARK = new SparkRelations();

    private SparkRelations() {
        super(RelationTraits.builder("SparkRelation", "dbt.adapters.spark.relation")
                .quoteCharacter("`")
                .quotes("SparkQuotePolicy", false, false)
                .includes("SparkIncludePolicy", false, false)
                .withoutAlias()
                .field("is_delta", "Optional[bool]", null)
                .field("is_hudi", "Optional[bool]", null)
                .field("is_iceberg", "Optional[bool]", null)
                .field("information", "Optional[str]", null)
                .build());
    }

    @Override
    void check(RelationValue relation) {
        String database = relation.part("database");
        if (database != null && !database.isEmpty() && !database.equals(relation.part("schema"))) {
            throw AdapterErrors.runtime("Cannot set database in spark!");
        }
    }

    @Override
    String render(RelationValue relation) {
        if (relation.includePolicy().isTrue("database")
                && relation.includePolicy().isTrue("schema")) {
            throw AdapterErrors.runtime(
                    "Got a spark relation with schema and database set to include, but only one can be set");
        }
        return super.render(relation);
    }
}
