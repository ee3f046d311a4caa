package org.recce4j.diff.internal.query;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Sql;

/**
 * A pair of columns that the warehouse can compare.
 *
 * @param pair the columns
 * @param exact both in the form in which they compare exactly; base's table is called b, current's c
 */
record ComparedColumn(ResultColumnPair pair, ExactValues exact) {

    static final String BASE = "b";
    static final String CURRENT = "c";

    static Optional<ComparedColumn> find(Dialect dialect, ResultColumnPair pair) {
        BuildDialect parts = Sql.parts(dialect);
        SqlType before = FrameTypes.isUntyped(pair.base())
                ? pair.current().type()
                : pair.base().type();
        SqlType after =
                FrameTypes.isUntyped(pair.current()) ? before : pair.current().type();
        return parts.exact(
                        value(parts, BASE, pair.base(), before),
                        before,
                        value(parts, CURRENT, pair.current(), after),
                        after)
                .map(exact -> new ComparedColumn(pair, exact));
    }

    private static Field<?> value(BuildDialect parts, String table, ResultColumn column, SqlType type) {
        return FrameTypes.isUntyped(column) ? parts.literal(null, type) : Sql.column(table, column.name());
    }
}
