package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;

import java.math.BigDecimal;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** A cast to a decimal that does not fit fails. */
final class RedshiftTolerance extends NumberTolerance {

    RedshiftTolerance(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Field<?> decimalOrNull(Field<?> number, int digits, int scale) {
        return field(
                "case when abs({0}) < {1} then {2} end",
                Object.class,
                dialect().cast(number, SqlType.Approximate.DOUBLE),
                real(BigDecimal.TEN.pow(digits - scale).doubleValue()),
                decimal(number, digits, scale));
    }
}
