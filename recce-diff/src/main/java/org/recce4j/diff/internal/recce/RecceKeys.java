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
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * A primary key as Recce takes it. A text is looked for without quotes and without its NULLs, a list with quotes, NULL being a value.
 * Rows meet by a hash of the key's texts, joined by {@code -}, with a text in the place of NULL; so different keys may meet.
 *
 * @param columns the key's columns
 * @param isList whether it was given as a list
 */
record RecceKeys(List<String> columns, boolean isList) {

    private static final String NULL_TEXT = "_recce_surrogate_key_null_";

    /** Requires a key that is not empty and does not repeat, in base and then in current. */
    void verify(CheckContext context, RecceTables tables) {
        if (columns.isEmpty() || columns.equals(List.of(""))) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot compare \"" + tables.model() + "\": Primary key cannot be empty");
        }
        verify(context.together(), context.base(), tables);
        verify(context.together(), context.current(), tables);
    }

    private void verify(QueryRunner runner, CheckContext.Side side, RecceTables tables) {
        String label = "the query for the primary key of " + tables.model() + " in " + side.name();
        long repeated = runner.query(label, repeated(runner, tables.relation(side)), rows -> {
            rows.next();
            return rows.getLong(1);
        });
        if (repeated > 0) {
            throw new DiffException(
                    DiffErrorCode.KEY_NOT_UNIQUE,
                    "Cannot compare \"" + tables.model() + "\": Invalid primary key: " + columns
                            + ". The column should be unique, and " + repeated + " of its values repeat in "
                            + side.name()
                            + "; give another primary_key");
        }
    }

    private String repeated(QueryRunner runner, Relation relation) {
        Table<Record> table = Sql.table(runner.dialect(), relation).as("t");
        List<? extends Field<?>> key = isList
                ? columns.stream().map(column -> Sql.column("t", column)).toList()
                : List.of(DSL.field("{0}", Sql.raw(columns.get(0))));
        Select<?> repeated = Sql.builder(runner.dialect())
                .select(DSL.inline(1).as("one"))
                .from(table)
                .where(isList ? DSL.noCondition() : key.get(0).isNotNull())
                .groupBy(key)
                .having(DSL.count().gt(DSL.inline(1)));
        return Sql.text(Sql.builder(runner.dialect()).selectCount().from(repeated.asTable("repeated")));
    }

    /** Returns the text by which the rows of a table meet. */
    Field<String> hash(BuildDialect dialect, String table) {
        Field<String> text = null;
        for (String column : columns) {
            Field<String> part = DSL.coalesce(dialect.text(Sql.column(table, column)), DSL.inline(NULL_TEXT));
            text = text == null ? part : DSL.concat(text, DSL.inline("-"), part);
        }
        return dialect.md5(text == null ? DSL.inline("") : text);
    }
}
