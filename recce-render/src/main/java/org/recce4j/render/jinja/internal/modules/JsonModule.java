package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.internal.library.Args;
import org.recce4j.render.jinja.internal.library.JsonWriter;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.library.Table;
import org.recce4j.render.jinja.internal.value.Dict;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Values;

/** Python's module {@code json} (3.11): {@code dumps} and {@code loads}. */
public final class JsonModule {

    private static final Table FUNCTIONS = new Table("json.")
            .add(
                    "dumps",
                    "obj, indent=None, sort_keys=False",
                    (env, a) -> new JsonWriter(env, a[1], Values.isTrue(a[2])).write(a[0]))
            .add("loads", "s", (env, a) -> loads(env, Args.text(a[0])));

    private static final int BYTES_OF_A_VALUE = 96;

    private JsonModule() {}

    public static PythonModule module() {
        return PythonModule.module("json", FUNCTIONS);
    }

    private static @Nullable Object loads(Environment env, String text) {
        reserve(env.meter(), text);
        try {
            return value(JsonText.read(text));
        } catch (IllegalArgumentException malformed) {
            throw PythonException.of("JSONDecodeError", String.valueOf(malformed.getMessage()));
        }
    }

    /** What the values of a text may take, which is many times its length. */
    private static void reserve(Meter meter, String text) {
        meter.madeText(meter.size(text.length()));
        long values = text.chars()
                .filter(c -> c == ',' || c == ':' || c == '[' || c == '{')
                .count();
        meter.made(values * BYTES_OF_A_VALUE);
    }

    private static @Nullable Object value(Json json) {
        if (json instanceof Json.Obj object) {
            Dict dict = new Dict();
            object.fields().forEach((name, value) -> dict.put(name, value(value)));
            return dict;
        }
        if (json instanceof Json.Arr array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.items().forEach(item -> list.add(value(item)));
            return list;
        }
        return json instanceof Json.Num number && !number.integral()
                ? Double.valueOf(number.text())
                : Values.of(json.toPlain());
    }
}
