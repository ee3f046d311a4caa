package org.recce4j.sql.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** JSON that a warehouse gives as text. */
public final class JsonDocuments {

    private JsonDocuments() {}

    /** Returns the document; text that is no JSON, which some drivers give for a string, is itself a string. */
    public static @Nullable Json parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return JsonText.read(text);
        } catch (IllegalArgumentException noJson) {
            return new Json.Str(text);
        }
    }
}
