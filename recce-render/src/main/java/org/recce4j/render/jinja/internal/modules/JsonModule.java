package org.recce4j.render.jinja.internal.modules;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.JsonDumper;
import org.recce4j.render.jinja.internal.library.PythonModule;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's module {@code json} (3.11): {@code dumps} and {@code loads}. */
public final class JsonModule {

    private static final FunctionTable FUNCTIONS = FunctionTable.builder("json.")
            .add(
                    "dumps",
                    "obj, indent=None, sort_keys=False",
                    (env, a) -> new JsonDumper(env, a[1], TemplateValues.isTrue(a[2])).write(a[0]))
            .add("loads", "s", (env, a) -> loads(env, a[0]))
            .build();

    private static final int BYTES_OF_A_VALUE = 96;

    private JsonModule() {}

    public static PythonModule module() {
        return PythonModule.module("json", FUNCTIONS);
    }

    public static @Nullable Object loads(Environment env, @Nullable Object given) {
        String text = Markup.textOf(given);
        if (text == null) {
            throw PythonException.typeError(
                    "the JSON object must be str, bytes or bytearray, not " + TemplateValues.typeName(given));
        }
        reserve(env.meter(), text);
        return PythonJson.loads(text);
    }

    /** The memory that the values of a text can take, many times its length. */
    private static void reserve(Meter meter, String text) {
        meter.madeText(meter.size(text.length()));
        long values = text.chars()
                .filter(c -> c == ',' || c == ':' || c == '[' || c == '{')
                .count();
        meter.made(values * BYTES_OF_A_VALUE);
    }
}
