package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** JSON as values that a template may change. */
public final class PlainValues {

    private PlainValues() {}

    /** Returns a value of its own: text, number, boolean, null, or a new list or dict. */
    public static @Nullable Object of(Json json) {
        if (json instanceof Json.Obj object) {
            PythonDict dict = new PythonDict();
            object.fields().forEach((name, value) -> dict.put(name, of(value)));
            return dict;
        }
        if (json instanceof Json.Arr array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.items().forEach(item -> list.add(of(item)));
            return list;
        }
        return json.toPlain();
    }
}
