package org.recce4j.cli;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** The fields of a request of a batch. */
final class RequestFields {

    private RequestFields() {}

    /** A key with a typing error would change the request in silence. */
    static void requireKnown(Json.Obj object, Set<String> keys) {
        for (String key : object.fields().keySet()) {
            if (!keys.contains(key)) {
                throw new CliException("unknown key \"" + key + "\"" + Nearest.question(key, keys) + "; the keys are "
                        + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    /** Returns a text; null if it is absent or null. */
    static @Nullable String text(Json.Obj request, String key) {
        Json value = request.get(key);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Str text) {
            return text.value();
        }
        throw new CliException("\"" + key + "\" must be a text");
    }

    /** Returns an object; an empty one if it is absent or null. */
    static Json.Obj object(Json.Obj request, String key) {
        Json value = request.get(key);
        if (value instanceof Json.Obj || value == Json.Null.INSTANCE) {
            return request.object(key);
        }
        throw new CliException("\"" + key + "\" must be an object");
    }
}
