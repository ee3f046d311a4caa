package org.recce4j.sql.internal.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** Snowflake's relations: columns by {@code describe table}, as dbt-snowflake 1.12 asks; the rest from INFORMATION_SCHEMA. */
public final class SnowflakeIntrospection implements IntrospectionForms {

    private static final String INFORMATION_SCHEMA = "INFORMATION_SCHEMA";

    private final BuildDialect dialect;

    public SnowflakeIntrospection(BuildDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<ColumnType> columns(QueryRunner runner, Relation relation) {
        Query query = Sql.builder(dialect).resultQuery("describe table {0}", Sql.table(dialect, relation));
        List<ColumnType> columns = Asking.orMissing(() -> Asking.columns(runner, relation, query, rows -> {
            List<ColumnType> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new ColumnType(rows.getString("name"), rows.getString("type")));
            }
            return all;
        }));
        return columns == null ? List.of() : columns;
    }

    @Override
    public Existence find(QueryRunner runner, Relation relation) {
        Existence found = Asking.orMissing(
                () -> Asking.existence(runner, relation, findQuery(relation), SnowflakeIntrospection::word));
        return found == null ? new Existence.Absent() : found;
    }

    private Query findQuery(Relation relation) {
        StoredNames names = new StoredNames(dialect, relation);
        String database = names.of(relation.database());
        String schema = names.of(relation.schema());
        Condition condition = text("TABLE_NAME").eq(inline(names.identifier()));
        condition = condition.and(
                text("TABLE_SCHEMA").eq(schema == null ? field("current_schema()", String.class) : inline(schema)));
        return Sql.builder(dialect)
                .select(text("TABLE_CATALOG"), text("TABLE_SCHEMA"), text("TABLE_NAME"), text("TABLE_TYPE"))
                .from(table(
                        database == null
                                ? name(INFORMATION_SCHEMA, "TABLES")
                                : name(database, INFORMATION_SCHEMA, "TABLES")))
                .where(condition);
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    private static String word(@Nullable String type) {
        return switch (type == null ? "" : type.toUpperCase(Locale.ROOT)) {
            case "VIEW" -> "view";
            case "MATERIALIZED VIEW" -> "materialized_view";
            case "DYNAMIC TABLE" -> "dynamic_table";
            case "EXTERNAL TABLE" -> "external";
            default -> "table";
        };
    }

    @Override
    public DriverForms driver() {
        return new DriverForms(true, false, true);
    }
}
