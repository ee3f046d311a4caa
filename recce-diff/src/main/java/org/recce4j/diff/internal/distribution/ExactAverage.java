package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Profile.Precision;
import org.recce4j.diff.result.Profile.Statistic;
import org.recce4j.sql.build.PartialSum;

/** The exact sum, divided here. */
record ExactAverage(List<PartialSum> sums) implements Average {

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
