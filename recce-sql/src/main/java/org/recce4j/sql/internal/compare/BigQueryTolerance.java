package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** BIGNUMERIC has 38 digits on both sides of the point, whatever the columns have. */
final class BigQueryTolerance extends NumberTolerance {

    BigQueryTolerance(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Optional<Condition> exactWithin(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        return Optional.of(condition(
                "abs({0} - {1}) <= {2}", bounded(left, DIGITS - 1), bounded(right, DIGITS - 1), decimal(tolerance)));
    }

    @Override
    Optional<Condition> exactShare(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        int shift = Math.max(0, tolerance.stripTrailingZeros().scale());
        return Optional.of(condition(
                "abs({0} - {1}) * {2} <= greatest(abs({0}), abs({1})) * {3}",
                bounded(left, DIGITS - 1 - shift),
                bounded(right, DIGITS - 1 - shift),
                decimal(BigDecimal.ONE.movePointRight(shift)),
                decimal(tolerance.movePointRight(shift))));
    }

    private static Field<Object> bounded(TypedField number, int wholeDigits) {
        return field(
                "case when abs({0}) < {1} then {0} end",
                Object.class,
                field("cast({0} as bignumeric)", Object.class, number.field()),
                decimal(BigDecimal.TEN.pow(wholeDigits)));
    }

    private static Field<Object> decimal(BigDecimal number) {
        return field("cast({0} as bignumeric)", Object.class, inline(number.toPlainString()));
    }
}
