package org.recce4j.diff.internal.check;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * The rows of a table that a check reads.
 *
 * @param relation the table
 * @param conditions SQL that holds for each of the rows; none for all rows
 */
public record TableRows(Relation relation, List<String> conditions) {

    public TableRows {
        conditions = List.copyOf(conditions);
    }

    /** Returns them as a table of a statement, without an alias. */
    public Table<Record> table(Dialect dialect) {
        Table<Record> all = Sql.table(dialect, relation);
        if (conditions.isEmpty()) {
            return all;
        }
        Condition some = DSL.noCondition();
        for (String condition : conditions) {
            some = some.and(DSL.condition("({0}\n)", Sql.raw(condition)));
        }
        return DSL.table("({0})", Sql.builder(dialect).selectFrom(all).where(some));
    }
}
