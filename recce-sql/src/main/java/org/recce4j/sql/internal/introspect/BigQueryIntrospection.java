package org.recce4j.sql.internal.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** A dataset's INFORMATION_SCHEMA, in the words of dbt-bigquery 1.12, which asks the API. */
public final class BigQueryIntrospection implements IntrospectionForms {

    private final BuildDialect dialect;

    public BigQueryIntrospection(BuildDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable List<ColumnType> columns(QueryRunner runner, Relation relation) {
        if (relation.schema() == null) {
            return null;
        }
        Query query = Sql.builder(dialect)
                .select(field(name("column_name")), field(name("data_type")))
                .from(view(relation, relation.schema(), "COLUMNS"))
                .where(field(name("table_name"), String.class).eq(inline(relation.identifier())))
                .orderBy(field(name("ordinal_position")));
        List<ColumnType> columns = Asking.orMissing(() -> Asking.columns(runner, relation, query, rows -> {
            List<ColumnType> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new ColumnType(rows.getString(1), type(rows.getString(2))));
            }
            return all;
        }));
        return columns == null ? List.of() : columns;
    }

    /** The API has no sizes, and another word for BOOL. */
    private static String type(String type) {
        if (type.indexOf('<') >= 0) {
            return type;
        }
        int size = type.indexOf('(');
        String plain = size < 0 ? type : type.substring(0, size);
        return plain.equals("BOOL") ? "BOOLEAN" : plain;
    }

    /** jOOQ drops the first of the four parts of a name. */
    private static Table<Record> view(Relation relation, String dataset, String view) {
        Name inDataset = name(dataset, "INFORMATION_SCHEMA", view);
        return relation.database() == null ? table(inDataset) : table("{0}.{1}", name(relation.database()), inDataset);
    }

    @Override
    public @Nullable Existence find(QueryRunner runner, Relation relation) {
        if (relation.schema() == null) {
            return null;
        }
        Query query = Sql.builder(dialect)
                .select(
                        field(name("table_catalog")),
                        field(name("table_schema")),
                        field(name("table_name")),
                        field(name("table_type")))
                .from(view(relation, relation.schema(), "TABLES"))
                .where(field(name("table_name"), String.class).eq(inline(relation.identifier())));
        Existence found =
                Asking.orMissing(() -> Asking.existence(runner, relation, query, BigQueryIntrospection::word));
        return found == null ? new Existence.Absent() : found;
    }

    private static String word(String type) {
        return switch (type) {
            case "VIEW" -> "view";
            case "MATERIALIZED VIEW" -> "materialized_view";
            case "EXTERNAL" -> "external";
            default -> "table";
        };
    }

    @Override
    public DriverForms driver() {
        return new DriverForms(false, false, false);
    }
}
