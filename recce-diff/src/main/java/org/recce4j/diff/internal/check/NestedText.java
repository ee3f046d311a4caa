package org.recce4j.diff.internal.check;

import java.util.stream.Collectors;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Lists, structs and maps as JSON text with a space behind commas and colons, as Recce writes it. */
final class NestedText {

    private NestedText() {}

    static String of(Json value) {
        if (value instanceof Json.Arr list) {
            return list.items().stream().map(NestedText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Json.Obj object) {
            return object.fields().entrySet().stream()
                    .map(field -> JsonText.write(new Json.Str(field.getKey())) + ": " + of(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return JsonText.write(value);
    }
}
