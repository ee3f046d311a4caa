package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/** Statements that show keys that repeat. */
record RepeatExamples(KeyedTables tables) {

    /** Some keys of base that repeat, and in how many rows each is. */
    String inBase() {
        return examples(tables.baseTable(), tables.baseKey());
    }

    /** Some keys of current that repeat, and in how many rows each is. */
    String inCurrent() {
        return examples(tables.currentTable(), tables.currentKey());
    }

    private String examples(Table<Record> table, List<Field<?>> key) {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            columns.add(key.get(i).as("k" + i));
        }
        columns.add(DSL.count().as("rows_of_key"));
        return Sql.text(Sql.builder(tables.dialect())
                .select(columns)
                .from(table)
                .groupBy(key)
                .having(DSL.count().gt(DSL.inline(1)))
                .orderBy(DSL.count().desc())
                .limit(DSL.inline(KeyRepeats.EXAMPLES)));
    }
}
