package org.recce4j.sql.internal.introspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** What {@code describe table} says, in the words of dbt-databricks 1.10. */
public final class DatabricksIntrospection implements IntrospectionForms {

    private final BuildDialect dialect;

    public DatabricksIntrospection(BuildDialect dialect) {
        this.dialect = dialect;
    }

    /** Partitions and details follow the columns, after a line that is empty or begins with a number sign. */
    @Override
    public List<ColumnType> columns(QueryRunner runner, Relation relation) {
        Query query = Sql.builder(dialect).resultQuery("describe table {0}", Sql.table(dialect, relation));
        List<ColumnType> columns = Asking.orMissing(() -> Asking.columns(runner, relation, query, rows -> {
            List<ColumnType> all = new ArrayList<>();
            while (rows.next() && isColumn(rows.getString(1))) {
                all.add(new ColumnType(rows.getString(1), rows.getString(2)));
            }
            return all;
        }));
        return columns == null ? List.of() : columns;
    }

    private static boolean isColumn(@Nullable String name) {
        return name != null && !name.isEmpty() && !name.startsWith("#");
    }

    @Override
    public Existence find(QueryRunner runner, Relation relation) {
        Query query = Sql.builder(dialect).resultQuery("describe table extended {0}", Sql.table(dialect, relation));
        Map<String, String> details = Asking.orMissing(() -> Asking.relation(runner, relation, query, rows -> {
            Map<String, String> all = new HashMap<>();
            boolean isDetail = false;
            while (rows.next()) {
                String key = rows.getString(1);
                isDetail |= key != null && key.startsWith("# Detailed");
                if (isDetail && key != null && rows.getString(2) != null) {
                    all.putIfAbsent(key, rows.getString(2));
                }
            }
            return all;
        }));
        return details == null ? new Existence.Absent() : present(relation, details);
    }

    /** Databricks stores names in lower case. */
    private static Existence present(Relation relation, Map<String, String> details) {
        String type = details.getOrDefault("Type", "VIEW");
        String word = switch (type) {
            case "EXTERNAL", "MANAGED", "MANAGED_SHALLOW_CLONE", "EXTERNAL_SHALLOW_CLONE" -> "table";
            default -> type.toLowerCase(Locale.ROOT);
        };
        return new Existence.Present(
                Relation.of(
                        lower(relation.database()),
                        lower(relation.schema()),
                        relation.identifier().toLowerCase(Locale.ROOT)),
                word);
    }

    private static @Nullable String lower(@Nullable String part) {
        return part == null ? null : part.toLowerCase(Locale.ROOT);
    }

    @Override
    public DriverForms driver() {
        return new DriverForms(true, true, false);
    }
}
