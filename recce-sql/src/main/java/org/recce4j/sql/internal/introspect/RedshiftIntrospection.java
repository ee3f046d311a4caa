package org.recce4j.sql.internal.introspect;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;

/**
 * Redshift's catalog as dbt-redshift 1.11 reads it without the SHOW statements. The columns of late-binding views and external tables are
 * not in it, which cannot be told from its other relations without columns.
 */
public final class RedshiftIntrospection extends PostgresIntrospection {

    private static final String SCHEMA = "information_schema";

    public RedshiftIntrospection(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    boolean isComplete(QueryRunner runner, Relation relation) {
        return false;
    }

    @Override
    Select<Record3<Object, Object, String>> relations() {
        Field<String> view = when(
                        condition("view_definition ilike '%create materialized view%'"), inline("materialized_view"))
                .otherwise(inline("view"));
        return select(
                        field(name("table_schema")).as("schema"),
                        field(name("table_name")).as("name"),
                        inline("table").as("type"))
                .from(table(name(SCHEMA, "tables")))
                .where(field(name("table_type"), String.class).eq(inline("BASE TABLE")))
                .unionAll(select(
                                field(name("table_schema")).as("schema"),
                                field(name("table_name")).as("name"),
                                view.as("type"))
                        .from(table(name(SCHEMA, "views"))));
    }

    /** Names are stored in lower case even if they are quoted, unless a setting says otherwise. */
    @Override
    Condition isName(Field<String> stored, String name) {
        return condition("lower({0}) = lower({1})", stored, inline(name));
    }

    /** SUPER is text. */
    @Override
    public DriverForms driver() {
        return new DriverForms(true, false, false);
    }
}
