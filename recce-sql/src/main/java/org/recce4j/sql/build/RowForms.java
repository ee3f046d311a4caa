package org.recce4j.sql.build;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.resultQuery;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.recce4j.sql.Dialect;

/** Rows as a whole: paired, counted, sampled, in one set and not in the other. See {@link BuildDialect}. */
public interface RowForms extends Dialect {

    /**
     * Returns the rows of two tables in pairs: the first of one beside the first of the other, and so on, in the order in which the warehouse
     * reads them; the rest of the longer one beside NULLs. Empty if the warehouse cannot pair them faster than a join.
     *
     * @param left a table without an alias, to be called by the name that follows
     * @param right another one
     */
    default Optional<Table<?>> inOrder(Table<?> left, Name leftName, Table<?> right, Name rightName) {
        return Optional.empty();
    }

    /**
     * Returns how many distinct combinations of values some rows have, NULL being a value; empty if the warehouse has no such aggregate, or
     * only one that slows down the others of its statement.
     */
    default Optional<Field<Long>> countDistinctRows(List<Field<?>> values, Condition rows) {
        return Optional.empty();
    }

    /** Returns a number from 0 up to 1, another one in each row. */
    default Field<Double> random() {
        return field("random()", Double.class);
    }

    /**
     * Returns a condition that holds for about a share of the rows; a view or a query can be sampled so as well as a table.
     *
     * @param share from 0 to 1
     */
    default Condition sampled(double share) {
        return random().lt(inline(share));
    }

    /** Returns the rows that both queries have, each once. */
    default ResultQuery<Record> intersect(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} intersect {1}", left, right);
    }

    /** Returns the rows of one query that the other does not have, each once. */
    default ResultQuery<Record> except(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} except {1}", left, right);
    }
}
