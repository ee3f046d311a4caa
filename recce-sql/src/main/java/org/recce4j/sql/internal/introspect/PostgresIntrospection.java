package org.recce4j.sql.internal.introspect;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** PostgreSQL's catalog as dbt-postgres 1.11 reads it. A session knows the relations of its own database alone. */
public class PostgresIntrospection implements IntrospectionForms {

    private final BuildDialect dialect;

    public PostgresIntrospection(BuildDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable List<ColumnType> columns(QueryRunner runner, Relation relation) {
        List<ColumnType> columns = Asking.columns(runner, relation, columnsQuery(relation), rows -> {
            List<ColumnType> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new ColumnType(rows.getString(1), type(rows)));
            }
            return all;
        });
        return columns.isEmpty() && !isComplete(runner, relation) ? null : columns;
    }

    /** Whether a relation without columns in the catalog has none for dbt as well. */
    boolean isComplete(QueryRunner runner, Relation relation) {
        return find(runner, relation) != null;
    }

    private Query columnsQuery(Relation relation) {
        StoredNames names = new StoredNames(dialect, relation);
        Condition condition = isName(text("table_name"), names.identifier());
        String schema = names.of(relation.schema());
        if (schema != null) {
            condition = condition.and(isName(text("table_schema"), schema));
        }
        if (relation.database() != null) {
            condition = condition.and(isDatabase("table_catalog", relation.database()));
        }
        return Sql.builder(dialect)
                .select(
                        text("column_name"),
                        text("data_type"),
                        text("character_maximum_length"),
                        text("numeric_precision"),
                        text("numeric_scale"))
                .from(table(name("information_schema", "columns")))
                .where(condition)
                .orderBy(text("ordinal_position"));
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    /** dbt folds the database of a connection, but not that of a relation. */
    private static Condition isDatabase(String column, String database) {
        return condition("lower({0}) = lower({1})", field(name(column)), inline(database));
    }

    private static String type(ResultSet rows) throws SQLException {
        String type = rows.getString(2);
        String length = rows.getString(3);
        String precision = rows.getString(4);
        if (length != null && type.startsWith("character")) {
            return type + "(" + length + ")";
        }
        return precision != null && type.equals("numeric")
                ? type + "(" + precision + "," + rows.getString(5) + ")"
                : type;
    }

    @Override
    public @Nullable Existence find(QueryRunner runner, Relation relation) {
        Optional<Existence> found = Asking.relation(runner, relation, findQuery(relation), rows -> {
            rows.next();
            String database = rows.getString(1);
            if (relation.database() != null && !relation.database().equalsIgnoreCase(database)) {
                return Optional.empty();
            }
            String name = rows.getString(3);
            return Optional.of(
                    name == null
                            ? new Existence.Absent()
                            : new Existence.Present(Relation.of(database, rows.getString(2), name), rows.getString(4)));
        });
        return found.orElse(null);
    }

    /** A row in any case, to tell the database. */
    private Query findQuery(Relation relation) {
        StoredNames names = new StoredNames(dialect, relation);
        String schema = names.of(relation.schema());
        Condition condition = isName(field(name("r", "name"), String.class), names.identifier());
        if (schema != null) {
            condition = condition.and(isName(field(name("r", "schema"), String.class), schema));
        }
        return Sql.builder(dialect)
                .select(
                        field("current_database()"),
                        field(name("r", "schema")),
                        field(name("r", "name")),
                        field(name("r", "type")))
                .from(select(inline(1).as("one")).asTable("here"))
                .leftJoin(relations().asTable("r"))
                .on(condition)
                .limit(1);
    }

    /** Returns the query for all relations: schema, name and dbt's word for the type. */
    Select<Record3<Object, Object, String>> relations() {
        return of("pg_tables", "tablename", "table")
                .unionAll(of("pg_views", "viewname", "view"))
                .unionAll(of("pg_matviews", "matviewname", "materialized_view"));
    }

    /** Compares a stored name. */
    Condition isName(Field<String> stored, String name) {
        return stored.eq(inline(name));
    }

    private static Select<Record3<Object, Object, String>> of(String catalog, String column, String type) {
        return select(
                        field(name("schemaname")).as("schema"),
                        field(name(column)).as("name"),
                        inline(type).as("type"))
                .from(table(name("pg_catalog", catalog)));
    }

    @Override
    public DriverForms driver() {
        return new DriverForms(false, false, false);
    }
}
