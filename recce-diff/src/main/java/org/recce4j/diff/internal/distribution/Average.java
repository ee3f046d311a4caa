package org.recce4j.diff.internal.distribution;

import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
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
        return sum.isEmpty() ? new FloatingAverage(dialect, floating(dialect, value)) : new ExactAverage(sum);
    }

    static Field<Object> floating(BuildDialect dialect, Field<Object> value) {
        return dialect.cast(value, SqlType.Approximate.DOUBLE);
    }
}
