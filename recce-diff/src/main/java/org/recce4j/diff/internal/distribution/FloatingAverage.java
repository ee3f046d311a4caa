package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile.Precision;
import org.recce4j.diff.result.Profile.Statistic;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/**
 * Numbers whose sum might leave the range of a double are averaged apart, divided by {@link #LARGE}; PostgreSQL also needs
 * the range of their squares.
 */
record FloatingAverage(BuildDialect dialect, Field<Object> value) implements Average {

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
