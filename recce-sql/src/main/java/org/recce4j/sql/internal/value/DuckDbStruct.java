package org.recce4j.sql.internal.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.model.Json;

/** A struct with names. */
record DuckDbStruct(Map<String, DuckDbType> fields) implements DuckDbType {

    @Override
    public String asTexts() {
        return "STRUCT" + DuckDbType.parenthesized(fields);
    }

    @Override
    public Json read(Json value, DuckDbTexts texts) {
        Json.Obj object = (Json.Obj) value;
        Map<String, Json> read = new LinkedHashMap<>();
        fields.forEach((name, type) -> read.put(name, DuckDbType.readItem(type, object.get(name), texts)));
        return new Json.Obj(read);
    }
}
