package org.recce4j.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the forms of the parts of {@code recce4j.state/1} have in common. */
final class FormatParts {

    private FormatParts() {}

    static <T> List<Json> all(Collection<T> parts, Function<T, Json> form) {
        List<Json> items = new ArrayList<>(parts.size());
        parts.forEach(part -> items.add(form.apply(part)));
        return items;
    }

    static List<Json.Obj> objects(Json.Obj json, String field) {
        return json.items(field).stream()
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .toList();
    }

    static String text(Json.Obj json, String field) {
        return Objects.requireNonNullElse(json.text(field), "");
    }

    static List<String> texts(List<Json> items) {
        return items.stream()
                .filter(Json.Str.class::isInstance)
                .map(item -> ((Json.Str) item).value())
                .toList();
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "Cannot read a state: time \"" + text + "\" is not an ISO-8601 time", unreadable);
        }
    }
}
