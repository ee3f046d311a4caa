package org.recce4j.diff.internal.values;

import static org.recce4j.diff.internal.values.KeyedTables.IN_BASE;
import static org.recce4j.diff.internal.values.KeyedTables.IN_CURRENT;
import static org.recce4j.diff.internal.values.KeyedTables.inBase;
import static org.recce4j.diff.internal.values.KeyedTables.inCurrent;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/** Statements that look for keys that repeat. NULL is a value here. */
record RepeatStatements(KeyedTables tables) {

    /**
     * The share of base's rows in which repeated keys are looked for before the tables are joined. A key that is in some hundreds of
     * rows is found; if each is in fewer, a join makes at most some hundred pairs of a row of current.
     */
    private static final double SAMPLE = 0.01;

    /** A row if a key repeats in a sample of base. */
    String sampled() {
        Condition sample = Sql.parts(tables.dialect()).sampled(SAMPLE);
        return Sql.text(repeated(tables.baseTable(), tables.baseKey(), sample).limit(DSL.inline(1)));
    }

    /** One row: how many keys without a partner repeat, in both tables. */
    String withoutPartner() {
        List<Field<?>> group = new ArrayList<>(List.of(IN_BASE, IN_CURRENT));
        for (int i = 0; i < tables.key().size(); i++) {
            group.add(inBase("k", i));
            group.add(inCurrent("k", i));
        }
        return Sql.text(build().select(countOf(build().select(DSL.inline(1).as("one"))
                .from(tables.joined(List.of(), KeyRows.ALL))
                .where(IN_BASE.isNull().or(IN_CURRENT.isNull()))
                .groupBy(group)
                .having(DSL.count().gt(DSL.inline(1))))));
    }

    /** One row: how many rows base has, and how many keys repeat there. */
    String sizeAndCountInBase() {
        return Sql.text(build().select(
                        TableSizes.size(tables, tables.baseTable(), DSL.noCondition()),
                        countOf(repeated(tables.baseTable(), tables.baseKey(), DSL.noCondition()))));
    }

    /** One row: how many keys repeat in base. */
    String countInBase() {
        return Sql.text(build().select(countOf(repeated(tables.baseTable(), tables.baseKey(), DSL.noCondition()))));
    }

    /** One row: how many keys repeat in current. */
    String countInCurrent() {
        return Sql.text(
                build().select(countOf(repeated(tables.currentTable(), tables.currentKey(), DSL.noCondition()))));
    }

    private SelectLimitStep<?> repeated(Table<Record> table, List<Field<?>> key, Condition rows) {
        return build().select(DSL.inline(1).as("one"))
                .from(table)
                .where(rows)
                .groupBy(key)
                .having(DSL.count().gt(DSL.inline(1)));
    }

    private Field<?> countOf(Select<?> repeated) {
        return DSL.field(build().selectCount().from(repeated.asTable("repeated")));
    }

    private DSLContext build() {
        return Sql.builder(tables.dialect());
    }
}
