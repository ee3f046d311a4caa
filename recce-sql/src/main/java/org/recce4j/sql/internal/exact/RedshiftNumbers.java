package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** A decimal has 38 digits, and a cast to it that does not fit fails. */
final class RedshiftNumbers extends ExactNumbers {

    RedshiftNumbers(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Field<?> decimal(Field<?> real, SqlType.Exact exact) {
        SqlType.Exact held = held(exact);
        String bound = BigDecimal.TEN.pow(held.precision() - held.scale()).toPlainString();
        return field(
                "case when abs({0}) < {1} then {2} end",
                Object.class,
                real,
                dialect().cast(inline(bound), SqlType.Approximate.DOUBLE),
                dialect().cast(realText(real), held));
    }
}
