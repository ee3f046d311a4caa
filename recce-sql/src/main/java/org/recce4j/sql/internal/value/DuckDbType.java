package org.recce4j.sql.internal.value;

import java.util.Map;
import java.util.StringJoiner;
import org.recce4j.model.Json;

/**
 * A type of DuckDB that holds other types. Its driver cannot be asked for such values: it reads every item by its class at
 * once, which shifts timestamps into the zone of the JVM, fails on the time 24:00:00, and fails on a union without value. So
 * DuckDB itself is asked for JSON whose innermost values are DuckDB's own texts.
 */
sealed interface DuckDbType permits DuckDbScalar, DuckDbList, DuckDbMap, DuckDbStruct, DuckDbTuple, DuckDbUnion {

    /** Returns the type of the same form whose innermost types are texts. */
    String asTexts();

    /** Returns the value, of JSON that DuckDB made of a value of {@link #asTexts}; never of JSON's null. */
    Json read(Json value, DuckDbTexts texts);

    static Json readItem(DuckDbType type, Json value, DuckDbTexts texts) {
        return value == Json.Null.INSTANCE ? value : type.read(value, texts);
    }

    static String parenthesized(Map<String, DuckDbType> members) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        members.forEach((name, type) -> list.add('"' + name.replace("\"", "\"\"") + "\" " + type.asTexts()));
        return list.toString();
    }
}
