package org.recce4j.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** A table of typed values, which may be NULL, that each dialect writes as a select. */
record TypedTable(List<Column> columns, List<List<Object>> rows) {

    record Column(String name, SqlType type) {}

    /** Returns this table with another column in the place of one. */
    TypedTable replaced(int index, Column column, UnaryOperator<Object> value) {
        List<Column> replaced = new ArrayList<>(columns);
        replaced.set(index, column);
        List<List<Object>> changed = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> copy = new ArrayList<>(row);
            copy.set(index, value.apply(row.get(index)));
            changed.add(copy);
        }
        return new TypedTable(replaced, changed);
    }

    /** Returns this table with one more column, which is NULL in all rows. */
    TypedTable plus(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        List<List<Object>> changed = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> copy = new ArrayList<>(row);
            copy.add(null);
            changed.add(copy);
        }
        return new TypedTable(more, changed);
    }

    String sql(BuildDialect dialect) {
        Select<?> all =
                row(dialect, columns.stream().map(column -> (Object) null).toList(), false);
        for (List<Object> row : rows) {
            all = union(all, row(dialect, row, true));
        }
        return Sql.text(all);
    }

    @SuppressWarnings("unchecked") // both have the same columns
    private static Select<?> union(Select<?> above, Select<?> below) {
        return ((Select<Record>) above).unionAll((Select<Record>) below);
    }

    /** A first row that is not there gives the columns their types. */
    private Select<?> row(BuildDialect dialect, List<Object> values, boolean isThere) {
        List<SelectField<?>> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(dialect.literal(values.get(i), columns.get(i).type())
                    .as(DSL.name(columns.get(i).name())));
        }
        var select = Sql.builder(dialect).select(fields);
        // a table to select from: BigQuery has no where without one
        return isThere
                ? select
                : select.from(Sql.builder(dialect)
                                .select(DSL.inline(1).as("one"))
                                .asTable("nothing"))
                        .where(DSL.falseCondition());
    }
}
