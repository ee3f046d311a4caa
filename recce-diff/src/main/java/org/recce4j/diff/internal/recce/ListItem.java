package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link DeepDiff} compares of the items of a list. */
final class ListItem {

    private ListItem() {}

    /** Returns what is equal for values that are equal as items of a list. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            Set<@Nullable Object> items = new HashSet<>();
            list.forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
            map.forEach((key, field) -> fields.put(key, of(field)));
            return fields;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number).stripTrailingZeros() : number;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof LocalDateTime reading ? reading.toInstant(ZoneOffset.UTC) : instant(value);
    }

    private static @Nullable Object instant(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }
}
