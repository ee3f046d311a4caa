package org.recce4j.sql.internal.value;

import org.recce4j.model.Json;

/** A type of values that hold no others. */
record DuckDbScalar(String name) implements DuckDbType {

    private static final String VARIANT = "VARIANT";

    @Override
    public String asTexts() {
        return name.equals(VARIANT) ? VARIANT : "VARCHAR";
    }

    @Override
    public Json read(Json value, DuckDbTexts texts) {
        return !name.equals(VARIANT) && value instanceof Json.Str text
                ? JsonValues.json(texts.value(name, text.value()))
                : JsonValues.json(value);
    }
}
