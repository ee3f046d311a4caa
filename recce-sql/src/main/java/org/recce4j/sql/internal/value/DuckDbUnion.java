package org.recce4j.sql.internal.value;

import java.util.Map;
import org.recce4j.model.Json;

/** A union, which is read as the value of the member that it has. */
record DuckDbUnion(Map<String, DuckDbType> members) implements DuckDbType {

    @Override
    public String asTexts() {
        return "UNION" + DuckDbType.parenthesized(members);
    }

    @Override
    public Json read(Json value, DuckDbTexts texts) {
        for (Map.Entry<String, Json> one : ((Json.Obj) value).fields().entrySet()) {
            DuckDbType member = members.get(one.getKey());
            if (member != null) {
                return DuckDbType.readItem(member, one.getValue(), texts);
            }
        }
        return Json.Null.INSTANCE;
    }
}
