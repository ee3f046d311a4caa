package org.recce4j.store.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.model.Json;

/** Texts and documents without what a warehouse cannot hold. */
final class StorableText {

    private static final String REPLACEMENT = "\uFFFD";

    private StorableText() {}

    static Json of(Json json) {
        if (json instanceof Json.Str text) {
            return new Json.Str(of(text.value()));
        }
        if (json instanceof Json.Arr array) {
            return new Json.Arr(array.items().stream().map(StorableText::of).toList());
        }
        if (json instanceof Json.Obj object) {
            Map<String, Json> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(of(name), of(value)));
            return new Json.Obj(fields);
        }
        return json instanceof Json.NonFinite number ? new Json.Str(number.token()) : json;
    }

    static String of(String text) {
        return Surrogates.replaceLone(text.replace("\0", REPLACEMENT), half -> REPLACEMENT);
    }
}
