package org.recce4j.store.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlType;

/**
 * Values of a document for the columns that people read. They may lose what a warehouse cannot hold: characters without a
 * UTF-8 form and NUL become U+FFFD, numbers that are none become text, a text that is too long is cut, a document that is too
 * long is left out. The {@code contents} lose nothing.
 */
final class ShownValues {

    private static final int WIDEST = 4;

    private final int maxBytes;

    ShownValues(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Returns the values of a document, in the order of the columns that are read from it. */
    List<@Nullable Object> row(StoreTable table, Json.Obj document) {
        List<@Nullable Object> row = new ArrayList<>();
        for (StoreTable.Column column : table.read()) {
            row.add(value(at(document, column.path()), column.type()));
        }
        return row;
    }

    private static Json at(Json.Obj document, List<String> path) {
        Json.Obj object = document;
        for (String name : path.subList(0, path.size() - 1)) {
            object = object.object(name);
        }
        return object.get(path.get(path.size() - 1));
    }

    private @Nullable Object value(Json json, SqlType type) {
        if (json instanceof Json.Null) {
            return null;
        }
        if (type instanceof SqlType.Document) {
            String text = JsonText.write(StorableText.of(json));
            return bytes(text) > maxBytes ? null : text;
        }
        if (type instanceof SqlType.Text) {
            return text(json instanceof Json.Str text ? text.value() : Canonical.form(json));
        }
        if (type instanceof SqlType.Timestamp) {
            return json instanceof Json.Str text ? Instant.parse(text.value()).atOffset(ZoneOffset.UTC) : null;
        }
        if (!(json instanceof Json.Num number)) {
            return null;
        }
        return type instanceof SqlType.Exact
                ? whole(number.value())
                : (Object) number.value().doubleValue();
    }

    /** Returns the number, null where it has a fraction or more than 64 bits. */
    private static @Nullable Long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException fractionOrTooLarge) {
            return null;
        }
    }

    String text(String text) {
        String storable = StorableText.of(text);
        if (storable.length() <= maxBytes / WIDEST || bytes(storable) <= maxBytes) {
            return storable;
        }
        byte[] bytes = storable.getBytes(StandardCharsets.UTF_8);
        int end = maxBytes;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
