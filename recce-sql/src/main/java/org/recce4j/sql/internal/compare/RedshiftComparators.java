package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.TypedField;

/** Redshift, which neither orders the fields of a SUPER nor sorts its items. */
public final class RedshiftComparators extends StandardComparators {

    public RedshiftComparators(BuildDialect dialect) {
        super(dialect, new RedshiftTolerance(dialect));
    }

    /** The epoch is in whole seconds here, so that the tolerance is added to the timestamps themselves. */
    @Override
    Optional<Condition> apart(TypedField left, TypedField right, Duration tolerance) {
        Optional<ExactValues> readings = dialect().exact(left.field(), left.type(), right.field(), right.type());
        return readings.map(values -> {
            Field<?> one = dialect().cast(values.left(), new SqlType.Timestamp(false));
            Field<?> other = dialect().cast(values.right(), new SqlType.Timestamp(false));
            return condition("({0} - {2} <= {1} and {1} - {2} <= {0})", one, other, interval(tolerance));
        });
    }

    private static Field<Object> interval(Duration tolerance) {
        String microseconds = BigDecimal.valueOf(tolerance.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(tolerance.getNano() / 1000))
                .toPlainString();
        return field("interval {0}", Object.class, inline(microseconds + " microseconds"));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        throw new AssertionError("Timestamps are compared without");
    }
}
