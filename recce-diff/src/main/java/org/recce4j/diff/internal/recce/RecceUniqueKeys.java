package org.recce4j.diff.internal.recce;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Relation;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/**
 * Requires a key that is not empty and does not repeat.
 *
 * @param tables whose key it is
 */
record RecceUniqueKeys(RecceKeys key, RecceTables tables) {

    /** Looks in base and then in current. */
    void verify(CheckContext context) {
        if (key.columns().isEmpty() || key.columns().equals(List.of(""))) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot compare \"" + tables.model() + "\": Primary key cannot be empty");
        }
        verify(context.together(), context.base());
        verify(context.together(), context.current());
    }

    private void verify(QueryRunner runner, CheckContext.Side side) {
        String label = "the query for the primary key of " + tables.model() + " in " + side.name();
        long repeated = runner.query(label, repeated(runner, tables.relation(side)), rows -> {
            rows.next();
            return rows.getLong(1);
        });
        if (repeated > 0) {
            throw new DiffException(
                    DiffErrorCode.KEY_NOT_UNIQUE,
                    "Cannot compare \"" + tables.model() + "\": Invalid primary key: " + key.columns()
                            + ". The column should be unique, and " + repeated + " of its values repeat in "
                            + side.name()
                            + "; give another primary_key");
        }
    }

    private String repeated(QueryRunner runner, Relation relation) {
        Table<Record> table = Sql.table(runner.dialect(), relation).as("t");
        List<? extends Field<?>> grouped = key.isList()
                ? key.columns().stream().map(column -> Sql.column("t", column)).toList()
                : List.of(DSL.field("{0}", Sql.raw(key.columns().get(0))));
        Select<?> repeated = Sql.builder(runner.dialect())
                .select(DSL.inline(1).as("one"))
                .from(table)
                .where(key.isList() ? DSL.noCondition() : grouped.get(0).isNotNull())
                .groupBy(grouped)
                .having(DSL.count().gt(DSL.inline(1)));
        return Sql.text(Sql.builder(runner.dialect()).selectCount().from(repeated.asTable("repeated")));
    }
}
