package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;

/** A struct without names, which is read as a list. */
record DuckDbTuple(List<DuckDbType> items) implements DuckDbType {

    @Override
    public String asTexts() {
        Map<String, DuckDbType> numbered = new LinkedHashMap<>();
        items.forEach(item -> numbered.put(String.valueOf(numbered.size()), item));
        return "STRUCT" + DuckDbType.parenthesized(numbered);
    }

    @Override
    public Json read(Json value, DuckDbTexts texts) {
        List<Json> read = new ArrayList<>();
        for (DuckDbType item : items) {
            read.add(DuckDbType.readItem(item, ((Json.Obj) value).get(String.valueOf(read.size())), texts));
        }
        return new Json.Arr(read);
    }
}
