package org.recce4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** Variables of a template, from JSON. */
final class TemplateVariables {

    private TemplateVariables() {}

    /** As Python reads JSON: objects and arrays that a template can change. */
    static Map<String, @Nullable Object> of(Json.Obj object) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> variables.put(name, mutable(value)));
        return variables;
    }

    private static @Nullable Object mutable(Json json) {
        if (json instanceof Json.Obj object) {
            return of(object);
        }
        if (json instanceof Json.Arr array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.items().forEach(item -> items.add(mutable(item)));
            return items;
        }
        return json instanceof Json.Num number && !number.integral() ? Double.valueOf(number.text()) : json.toPlain();
    }
}
