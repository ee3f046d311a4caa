package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * The text form of PostgreSQL's arrays (manual, 8.15.6), which is exact where the driver's own conversion is not: it gives
 * moments in the zone of the JVM.
 */
final class PostgresArrays {

    private final String text;
    private final String element;
    private int at;

    private PostgresArrays(String text, String element, int at) {
        this.text = text;
        this.element = element;
        this.at = at;
    }

    /**
     * Returns the array.
     *
     * @param element PostgreSQL's name of the elements' type
     */
    static @Nullable Json parse(@Nullable String text, String element) {
        // bounds that do not begin at 1 stand in front: [0:1]={a,b}
        return text == null ? null : new PostgresArrays(text, element, text.indexOf('{')).array();
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        at++;
        while (text.charAt(at) != '}') {
            items.add(text.charAt(at) == '{' ? array() : item());
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        at++;
        return new Json.Arr(items);
    }

    private Json item() {
        if (text.charAt(at) == '"') {
            return value(quoted());
        }
        int start = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '}') {
            at++;
        }
        String plain = text.substring(start, at);
        return plain.equals("NULL") ? Json.Null.INSTANCE : value(plain);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        at++;
        return value.toString();
    }

    private Json value(String written) {
        return JsonValues.json(PostgresTexts.value(element, written));
    }
}
