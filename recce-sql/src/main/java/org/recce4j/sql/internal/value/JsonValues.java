package org.recce4j.sql.internal.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Values of rows as text and as JSON: the same for a column and for an item of a list, a struct or a map. */
public final class JsonValues {

    /** Integers up to here are exact as a double, which is what most readers of JSON make of them. */
    private static final long LAST_EXACT = 1L << 53;

    private JsonValues() {}

    public static String text(Object value) {
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
        return value instanceof Json json ? JsonText.write(valid(json)) : value.toString();
    }

    public static Json json(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return Json.of(value);
        }
        if (value instanceof Json json) {
            return valid(json);
        }
        if (value instanceof Long number) {
            boolean exact = number >= -LAST_EXACT && number <= LAST_EXACT;
            return exact ? Json.of(number) : new Json.Str(number.toString());
        }
        if (value instanceof Double || value instanceof Float) {
            return valid(Json.of(value));
        }
        return new Json.Str(text(value));
    }

    /** Returns the document with text for NaN and the infinities, for which JSON has no token. */
    private static Json valid(Json json) {
        if (json instanceof Json.NonFinite number) {
            return new Json.Str(number.token());
        }
        if (json instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(JsonValues::valid).toList());
        }
        if (json instanceof Json.Obj object) {
            Map<String, Json> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(name, valid(value)));
            return new Json.Obj(fields);
        }
        return json;
    }
}
