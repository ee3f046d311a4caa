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
    static TemplateColumnType of(List<? extends @Nullable Object> values, boolean hasInteger) {
        List<TemplateColumnType> left = new ArrayList<>(TemplateColumnType.ALL);
        if (!hasInteger) {
            left.remove(TemplateColumnType.INTEGER);
        }
        for (Object value : values) {
            if (value != null) {
                left.retainAll(fitting(value));
            }
        }
        return left.get(0);
    }

    private static Set<TemplateColumnType> fitting(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return isFlag(new BigDecimal(value.toString()))
                    ? Set.of(
                            TemplateColumnType.INTEGER,
                            TemplateColumnType.NUMBER,
                            TemplateColumnType.BOOLEAN,
                            TemplateColumnType.TEXT)
                    : Set.of(TemplateColumnType.INTEGER, TemplateColumnType.NUMBER, TemplateColumnType.TEXT);
        }
        if (value instanceof BigDecimal decimal) {
            return isFlag(decimal)
                    ? Set.of(TemplateColumnType.NUMBER, TemplateColumnType.BOOLEAN, TemplateColumnType.TEXT)
                    : Set.of(TemplateColumnType.NUMBER, TemplateColumnType.TEXT);
        }
        if (value instanceof Double) {
            return Set.of(TemplateColumnType.NUMBER, TemplateColumnType.TEXT);
        }
        if (value instanceof Boolean) {
            return Set.of(TemplateColumnType.BOOLEAN, TemplateColumnType.TEXT);
        }
        if (value instanceof LocalDate) {
            return Set.of(TemplateColumnType.DATE, TemplateColumnType.DATETIME, TemplateColumnType.TEXT);
        }
        return value instanceof LocalDateTime || value instanceof OffsetDateTime
                ? Set.of(TemplateColumnType.DATETIME, TemplateColumnType.TEXT)
                : Set.of(TemplateColumnType.TEXT);
    }

    private static boolean isFlag(BigDecimal number) {
        return number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
    }
}
