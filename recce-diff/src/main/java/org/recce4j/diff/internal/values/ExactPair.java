package org.recce4j.diff.internal.values;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * A pair of columns in the form in which equal values are equal.
 *
 * @param columns the columns
 * @param base the form of the base's column, of a table called {@code t}
 * @param current the form of the current one's, of a table called {@code t}
 */
record ExactPair(ColumnPair columns, Field<?> base, Field<?> current) {

    static final String TABLE = "t";

    /** Returns the pair; empty if the warehouse cannot compare the two types. */
    static Optional<ExactPair> find(BuildDialect dialect, ColumnPair columns) {
        return dialect.exact(
                        Sql.column(TABLE, columns.base().name()),
                        columns.base().type(),
                        Sql.column(TABLE, columns.current().name()),
                        columns.current().type())
                .map(exact -> new ExactPair(columns, exact.left(), exact.right()));
    }
}
