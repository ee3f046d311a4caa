package org.recce4j.sql.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.model.Json;

/** A map; JSON has texts for keys only. */
record DuckDbMap(DuckDbType key, DuckDbType value) implements DuckDbType {

    @Override
    public String asTexts() {
        return "MAP(VARCHAR, " + value.asTexts() + ")";
    }

    @Override
    public Json read(Json map, DuckDbTexts texts) {
        Map<String, Json> entries = new LinkedHashMap<>();
        ((Json.Obj) map)
                .fields()
                .forEach((name, entry) -> entries.put(keyOf(name, texts), DuckDbType.readItem(value, entry, texts)));
        return new Json.Obj(entries);
    }

    private String keyOf(String name, DuckDbTexts texts) {
        return key instanceof DuckDbScalar leaf ? JsonValues.text(texts.value(leaf.name(), name)) : name;
    }
}
