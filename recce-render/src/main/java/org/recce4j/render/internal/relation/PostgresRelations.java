package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;

/** Relations whose names have a greatest length: those of dbt-postgres 1.11 and dbt-redshift 1.11. */
class PostgresRelations extends RelationClass {

    static final RelationClass POSTGRES = new PostgresRelations(
            RelationTraits.builder("PostgresRelation", "dbt.adapters.postgres.relation")
                    .renameable("view", "table")
                    .replaceable("view", "table")
                    .build(),
            63);

    static final RelationClass REDSHIFT = new PostgresRelations(
            RelationTraits.builder("RedshiftRelation", "dbt.adapters.redshift.relation")
                    .withoutAlias()
                    .renameable("view", "table")
                    .replaceable("view")
                    .build(),
            127);

    private final PythonMethods<RelationValue> methods;
    private final int longestName;

    PostgresRelations(RelationTraits traits, int longestName) {
        super(traits);
        this.longestName = longestName;
        methods = PythonMethods.<RelationValue>builder()
                .add(traits.className() + ".relation_max_name_length", "self", (relation, a) -> (long) longestName)
                .build();
    }

    /** A relation without a type is a test's, for which the length does not matter. */
    @Override
    void check(RelationValue relation) {
        String identifier = relation.part("identifier");
        if (identifier != null
                && relation.type() != null
                && identifier.codePointCount(0, identifier.length()) > longestName) {
            throw AdapterErrors.runtime(
                    "Relation name '" + identifier + "' is longer than " + longestName + " characters");
        }
    }

    @Override
    @Nullable
    Object attribute(RelationValue relation, String name) {
        return methods.of(relation, name);
    }
}
