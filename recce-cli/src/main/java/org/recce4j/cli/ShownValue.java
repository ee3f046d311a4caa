package org.recce4j.cli;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** A value of a row as text and as JSON: dates and times in ISO 8601, bytes in base64. */
final class ShownValue {

    /** Integers up to here are exact as a double, which is what most readers of JSON make of them. */
    private static final long LAST_EXACT = 1L << 53;

    private ShownValue() {}

    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof LocalDateTime reading) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(reading);
        }
        if (value instanceof OffsetDateTime instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
        }
        return value instanceof Json json ? JsonText.write(json) : value.toString();
    }

    static Json json(@Nullable Object value) {
        if (value == null || value instanceof Json || value instanceof Boolean || value instanceof String) {
            return Json.of(value);
        }
        if (value instanceof Long number) {
            boolean exact = number >= -LAST_EXACT && number <= LAST_EXACT;
            return exact ? Json.of(number) : new Json.Str(number.toString());
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? Json.of(new BigDecimal(value.toString())) : new Json.Str(value.toString());
        }
        return new Json.Str(text(value));
    }
}
