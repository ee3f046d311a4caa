package org.recce4j.diff.internal.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Rows;

/** The values of one row, taken from left to right. Not thread-safe. */
final class RowValues {

    private final Iterator<? extends @Nullable Object> values;

    RowValues(List<? extends @Nullable Object> values) {
        this.values = values.iterator();
    }

    @Nullable
    Object next() {
        return values.next();
    }

    /** Returns a whole number; 0 for NULL. */
    long number() {
        Object value = next();
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** Returns a floating point number; 0 for NULL. */
    double floating() {
        Object value = next();
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    @Nullable
    String text() {
        Object value = next();
        return value == null ? null : MomentText.of(value).orElseGet(() -> Rows.text(value));
    }

    /** Returns a finite number exactly; null for NULL. */
    @Nullable
    BigDecimal decimal() {
        Object value = next();
        return value == null ? null : decimal(value);
    }

    /** Returns a finite number exactly. */
    static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return new BigDecimal(value.toString());
    }
}
