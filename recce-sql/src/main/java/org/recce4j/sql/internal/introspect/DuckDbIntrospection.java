package org.recce4j.sql.internal.introspect;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Query;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** DuckDB's catalog as dbt-duckdb 1.11 reads it. Names differ in more than case. */
public final class DuckDbIntrospection implements IntrospectionForms {

    private final BuildDialect dialect;

    public DuckDbIntrospection(BuildDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<ColumnType> columns(QueryRunner runner, Relation relation) {
        Query query = Sql.builder(dialect)
                .resultQuery("select column_name, column_type from (describe {0})", Sql.table(dialect, relation));
        List<ColumnType> columns = Asking.orMissing(() -> Asking.columns(runner, relation, query, rows -> {
            List<ColumnType> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new ColumnType(rows.getString(1), rows.getString(2)));
            }
            return all;
        }));
        return columns == null ? List.of() : columns;
    }

    @Override
    public Existence find(QueryRunner runner, Relation relation) {
        return Asking.existence(runner, relation, findQuery(relation), type -> type.equals("VIEW") ? "view" : "table");
    }

    private Query findQuery(Relation relation) {
        Condition condition = isName("table_name", relation.identifier());
        if (relation.schema() != null) {
            condition = condition.and(isName("table_schema", relation.schema()));
        }
        condition = relation.database() == null
                ? condition.and(condition("table_catalog = current_database()"))
                : condition.and(isName("table_catalog", relation.database()));
        return Sql.builder(dialect)
                .select(
                        field(name("table_catalog")),
                        field(name("table_schema")),
                        field(name("table_name")),
                        field(name("table_type")))
                .from(table(name("system", "information_schema", "tables")))
                .where(condition);
    }

    private static Condition isName(String column, String value) {
        return condition("lower({0}) = lower({1})", field(name(column)), inline(value));
    }

    @Override
    public DriverForms driver() {
        return new DriverForms(true, true, false);
    }
}
