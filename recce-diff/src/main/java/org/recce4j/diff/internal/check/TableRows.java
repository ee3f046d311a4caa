package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/**
 * The rows of a table that a check reads.
 *
 * @param relation the table
 * @param conditions what holds for each of the rows; none for all rows
 */
public record TableRows(Relation relation, List<Condition> conditions) {

    public TableRows {
        conditions = List.copyOf(conditions);
    }

    /** Returns all rows of a table. */
    public static TableRows all(Relation relation) {
        return new TableRows(relation, List.of());
    }

    /** Returns those of the rows for which another condition holds too. */
    public TableRows and(Condition condition) {
        return new TableRows(
                relation,
                Stream.concat(conditions.stream(), Stream.of(condition)).toList());
    }

    public boolean isFiltered() {
        return !conditions.isEmpty();
    }

    /**
     * Returns the failure of a check whose conditions the warehouse refuses.
     *
     * @param table what the table is, for messages
     */
    public DiffException refused(String table, SqlException failure) {
        return new DiffException(
                DiffErrorCode.INVALID_CHECK,
                "Cannot select the rows of " + table + " by the condition of this check: " + failure.reason()
                        + "; correct the condition, or leave it out with \"where: null\" if it is a default");
    }

    /** Returns them as a table of a statement, without an alias. */
    public Table<Record> table(Dialect dialect) {
        Table<Record> all = Sql.table(dialect, relation);
        if (!isFiltered()) {
            return all;
        }
        return DSL.table("({0})", Sql.builder(dialect).selectFrom(all).where(conditions));
    }

    /** Returns them as a table of a statement, with an alias if it needs one. */
    public Table<Record> named(Dialect dialect) {
        return isFiltered() ? table(dialect).as("filtered_rows") : table(dialect);
    }
}
