package org.recce4j.changes.internal.detect;

import java.util.function.UnaryOperator;
import org.recce4j.model.Json;

/** The texts in a value. */
final class JsonStrings {

    private JsonStrings() {}

    /** Returns a value with every text in it replaced. */
    static Json mapped(Json value, UnaryOperator<String> change) {
        if (value instanceof Json.Str text) {
            return Json.of(change.apply(text.value()));
        }
        if (value instanceof Json.Arr array) {
            return new Json.Arr(
                    array.items().stream().map(item -> mapped(item, change)).toList());
        }
        if (value instanceof Json.Obj object) {
            Json.Obj.Builder mapped = Json.Obj.builder();
            object.fields().forEach((key, field) -> mapped.put(key, mapped(field, change)));
            return mapped.build();
        }
        return value;
    }
}
