package org.recce4j.render.internal.relation;

/** The relations of dbt-duckdb 1.11, which may be files or functions. */
final class DuckDbRelations extends RelationClass {

    static final RelationClass DUCKDB = new DuckDbRelations();

    private DuckDbRelations() {
        super(RelationTraits.builder("DuckDBRelation", "dbt.adapters.duckdb.relation")
                .withoutAlias()
                .field("external", "Optional[str]", null)
                .build());
    }

    @Override
    String render(RelationValue relation) {
        Object location = relation.field("external");
        return PythonStr.isTrue(location) ? PythonStr.of(location) : super.render(relation);
    }
}
