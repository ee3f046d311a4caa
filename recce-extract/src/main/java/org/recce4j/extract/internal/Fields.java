package org.recce4j.extract.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * Takes fields out of an object. A field that has another type than asked for is not taken: it stays in the rest, which
 * becomes {@code extras}, so that nothing is lost and nothing throws.
 */
final class Fields {

    private final Json.Obj.Remainder remainder;

    Fields(Json.Obj object) {
        this.remainder = object.remainder();
    }

    /** Takes the first of these fields that holds text; null where none does. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            Json.Str text = remainder.take(name, Json.Str.class);
            if (text != null) {
                return text.value();
            }
        }
        return null;
    }

    Json.Obj object(String name) {
        Json.Obj object = remainder.take(name, Json.Obj.class);
        return object == null ? Json.Obj.EMPTY : object;
    }

    /** Takes a list of texts; a single text is a list of one. */
    List<String> texts(String name) {
        if (!(remainder.peek(name) instanceof Json.Arr array)) {
            String single = text(name);
            return single == null ? List.of() : List.of(single);
        }
        List<String> texts = new ArrayList<>(array.items().size());
        for (Json item : array.items()) {
            if (!(item instanceof Json.Str text)) {
                return List.of();
            }
            texts.add(text.value());
        }
        take(name);
        return texts;
    }

    Json peek(String name) {
        return remainder.peek(name);
    }

    void take(String name) {
        remainder.take(name);
    }

    /** Returns what was not taken. */
    Json.Obj rest() {
        return remainder.rest();
    }
}
