package org.recce4j.extract.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * Takes fields out of an object. A field that has another type than asked for is not taken: it stays in the rest, which
 * becomes {@code extras}, so that nothing is lost and nothing throws.
 */
final class Fields {

    private final Json.Obj object;
    private final Set<String> taken = new HashSet<>();

    Fields(Json.Obj object) {
        this.object = object;
    }

    /** Takes the first of these fields that holds text; null where none does. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            Json value = object.get(name);
            if (value instanceof Json.Str text) {
                taken.add(name);
                return text.value();
            }
            if (value == Json.Null.INSTANCE) {
                taken.add(name);
            }
        }
        return null;
    }

    Json.Obj object(String name) {
        Json value = object.get(name);
        if (value instanceof Json.Obj found) {
            taken.add(name);
            return found;
        }
        if (value == Json.Null.INSTANCE) {
            taken.add(name);
        }
        return Json.Obj.EMPTY;
    }

    /** Takes a list of texts; a single text is a list of one. */
    List<String> texts(String name) {
        Json value = object.get(name);
        if (value instanceof Json.Str text) {
            taken.add(name);
            return List.of(text.value());
        }
        if (value == Json.Null.INSTANCE) {
            taken.add(name);
        }
        if (!(value instanceof Json.Arr array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Json item : array.items()) {
            if (!(item instanceof Json.Str text)) {
                return List.of();
            }
            texts.add(text.value());
        }
        taken.add(name);
        return texts;
    }

    Json peek(String name) {
        return object.get(name);
    }

    void take(String name) {
        taken.add(name);
    }

    /** Returns what was not taken. */
    Json.Obj rest() {
        return object.without(taken);
    }
}
