package org.recce4j.diff.internal.query;

import java.util.Optional;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Sql;

/**
 * A pair of columns that the warehouse can compare.
 *
 * @param pair the columns
 * @param exact both in the form in which they compare exactly; base's table is called b, current's c
 */
record ComparedColumn(ColumnPair pair, ExactValues exact) {

    static final String BASE = "b";
    static final String CURRENT = "c";

    static Optional<ComparedColumn> find(Dialect dialect, ColumnPair pair) {
        return Sql.parts(dialect)
                .exact(
                        Sql.column(BASE, pair.base().name()),
                        pair.base().type(),
                        Sql.column(CURRENT, pair.current().name()),
                        pair.current().type())
                .map(exact -> new ComparedColumn(pair, exact));
    }
}
