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

/** NUMERIC has no bounds. Of NaN and the infinities nothing is left to subtract. */
final class PostgresTolerance extends NumberTolerance {

    PostgresTolerance(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Optional<Condition> exactWithin(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        return Optional.of(condition(
                "({0} - {0} = 0 and {1} - {1} = 0 and abs({0} - {1}) <= {2})",
                numeric(left), numeric(right), decimal(tolerance)));
    }

    @Override
    Optional<Condition> exactShare(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        return Optional.of(condition(
                "({0} - {0} = 0 and {1} - {1} = 0 and abs({0} - {1}) <= greatest(abs({0}), abs({1})) * {2})",
                numeric(left), numeric(right), decimal(tolerance)));
    }

    private static Field<Object> numeric(TypedField number) {
        return field("cast({0} as numeric)", Object.class, number.field());
    }

    private static Field<Object> decimal(BigDecimal number) {
        return field("cast({0} as numeric)", Object.class, inline(number.toPlainString()));
    }
}
