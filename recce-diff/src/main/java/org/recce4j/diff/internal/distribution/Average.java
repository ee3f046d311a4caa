package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile.Precision;
import org.recce4j.diff.result.Profile.Statistic;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.PartialSum;

/** An average that is neither cut to whole numbers nor overflows. */
interface Average {

    /** Returns the aggregates that it is made from. */
    List<Field<?>> fields();

    /**
     * Returns it from the values of its aggregates.
     *
     * @param count how many values there are
     */
    @Nullable
    Statistic read(RowValues values, long count);

    static Average of(BuildDialect dialect, Field<Object> value, SqlType type) {
        List<PartialSum> sum = type instanceof SqlType.Exact exact ? dialect.exactSum(value, exact) : List.of();
        return sum.isEmpty() ? new Floating(dialect, floating(dialect, value)) : new Exact(sum);
    }

    static Field<Object> floating(BuildDialect dialect, Field<Object> value) {
        return dialect.cast(value, SqlType.Approximate.DOUBLE);
    }

    /** The exact sum, divided here. */
    record Exact(List<PartialSum> sums) implements Average {

        @Override
        public List<Field<?>> fields() {
            return sums.stream().<Field<?>>map(PartialSum::sum).toList();
        }

        /** A decimal of PostgreSQL can be NaN or infinite, and so can its sum. */
        @Override
        public @Nullable Statistic read(RowValues values, long count) {
            BigDecimal total = BigDecimal.ZERO;
            Double special = null;
            for (PartialSum part : sums) {
                Object sum = values.next();
                if (sum instanceof Double || sum instanceof String) {
                    special = Double.valueOf(sum.toString());
                } else if (sum != null) {
                    total = total.add(RowValues.decimal(sum).multiply(part.weight()));
                }
            }
            if (count == 0) {
                return null;
            }
            return new Statistic(
                    special != null ? special : total.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128),
                    Precision.EXACT);
        }
    }

    /**
     * Numbers whose sum might leave the range of a double are averaged apart, divided by {@link #LARGE}; PostgreSQL also needs
     * the range of their squares.
     */
    record Floating(BuildDialect dialect, Field<Object> value) implements Average {

        private static final double LARGE = 1e150;

        @Override
        public List<Field<?>> fields() {
            Field<Object> large = dialect.literal(LARGE, SqlType.Approximate.DOUBLE);
            Condition ordinary = field("abs({0})", Object.class, value).lt(large);
            Condition other = not(ordinary);
            return List.of(
                    field("avg({0})", Double.class, when(ordinary, value)),
                    field("avg({0})", Double.class, when(other, field("{0} / {1}", Object.class, value, large))),
                    count(when(other, value)));
        }

        @Override
        public @Nullable Statistic read(RowValues values, long count) {
            double ordinary = values.floating();
            double large = values.floating();
            double largeCount = values.number();
            if (count == 0) {
                return null;
            }
            double average = largeCount == 0
                    ? ordinary
                    : large * (largeCount / count) * LARGE + ordinary * ((count - largeCount) / count);
            return new Statistic(average, Precision.ROUNDED);
        }
    }
}
