package org.recce4j.render.yaml;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.recce4j.model.Json;

/** A value in one line that tells the types apart, for tests: {@code int:1}, {@code float:1.0}, {@code str:"1"}. */
final class Shown {

    private Shown() {}

    /** What a text holds, or that it is refused. */
    static String read(String yaml) {
        try {
            return of(Yaml.read(yaml));
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    static String of(Json value) {
        if (value instanceof Json.Obj map) {
            return map.fields().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ": " + of(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Json.Arr list) {
            return list.items().stream().map(Shown::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Object plain = value.toPlain();
        if (plain instanceof String text) {
            return "str:" + quoted(text);
        }
        if (plain instanceof Double || plain instanceof BigDecimal) {
            return "float:" + plain;
        }
        return plain instanceof Number ? "int:" + plain : String.valueOf(plain);
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\"", "\\\"");
        return '"' + escaped + '"';
    }
}
