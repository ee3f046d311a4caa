package org.recce4j.changes.internal.select;

import org.recce4j.model.Json;

/** What YAML calls a value. */
final class YamlWords {

    private YamlWords() {}

    static String of(Json value) {
        if (value instanceof Json.Obj) {
            return "a mapping";
        }
        if (value instanceof Json.Arr) {
            return "a list";
        }
        if (value instanceof Json.Str) {
            return "a text";
        }
        return value == Json.Null.INSTANCE ? "null" : String.valueOf(value.toPlain());
    }
}
