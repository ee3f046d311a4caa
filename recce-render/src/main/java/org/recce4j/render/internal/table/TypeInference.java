package org.recce4j.render.internal.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which type a column of a query's result gets: the first that all of its values fit (dbt-common 1.39, {@code agate_helper.py}). */
final class TypeInference {

    private TypeInference() {}

    /**
     * Returns the type.
     *
     * @param hasInteger false before dbt 1.7, where integers are decimals
     */
    static AgateType of(List<? extends @Nullable Object> values, boolean hasInteger) {
        List<AgateType> left = new ArrayList<>(AgateType.ALL);
        if (!hasInteger) {
            left.remove(AgateType.INTEGER);
        }
        for (Object value : values) {
            if (value != null) {
                left.retainAll(fitting(value));
            }
        }
        return left.get(0);
    }

    private static Set<AgateType> fitting(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return isFlag(new BigDecimal(value.toString()))
                    ? Set.of(AgateType.INTEGER, AgateType.NUMBER, AgateType.BOOLEAN, AgateType.TEXT)
                    : Set.of(AgateType.INTEGER, AgateType.NUMBER, AgateType.TEXT);
        }
        if (value instanceof BigDecimal decimal) {
            return isFlag(decimal)
                    ? Set.of(AgateType.NUMBER, AgateType.BOOLEAN, AgateType.TEXT)
                    : Set.of(AgateType.NUMBER, AgateType.TEXT);
        }
        if (value instanceof Double) {
            return Set.of(AgateType.NUMBER, AgateType.TEXT);
        }
        if (value instanceof Boolean) {
            return Set.of(AgateType.BOOLEAN, AgateType.TEXT);
        }
        if (value instanceof LocalDate) {
            return Set.of(AgateType.DATE, AgateType.DATETIME, AgateType.TEXT);
        }
        return value instanceof LocalDateTime || value instanceof OffsetDateTime
                ? Set.of(AgateType.DATETIME, AgateType.TEXT)
                : Set.of(AgateType.TEXT);
    }

    private static boolean isFlag(BigDecimal number) {
        return number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
    }
}
