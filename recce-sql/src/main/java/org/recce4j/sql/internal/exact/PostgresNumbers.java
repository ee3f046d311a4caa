package org.recce4j.sql.internal.exact;

import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** NUMERIC holds any of the others, and the shortest decimal of any double. */
final class PostgresNumbers extends ExactNumbers {

    PostgresNumbers(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    boolean haveCommonType(SqlType.Exact left, SqlType.Exact right) {
        return true;
    }

    @Override
    boolean isBounded(SqlType.Exact type) {
        return true;
    }

    @Override
    Field<?> decimal(Field<?> real, SqlType.Exact exact) {
        return dialect().cast(realText(real), SqlType.Exact.UNBOUNDED);
    }
}
