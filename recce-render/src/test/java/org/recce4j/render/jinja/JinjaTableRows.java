package org.recce4j.render.jinja;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** The tables that {@code src/test/python/make_tables.py} made with the real Jinja2 and Python. */
final class JinjaTableRows {

    private JinjaTableRows() {}

    static List<Json.Obj> of(String table) {
        try (InputStream in =
                Objects.requireNonNull(JinjaTableRows.class.getResourceAsStream("/jinja/" + table), table)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> (Json.Obj) JsonText.read(line))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Objects and arrays that a template can change, as Python's are. */
    static Map<String, @Nullable Object> variables(Json.Obj object) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        object.fields().forEach((name, value) -> variables.put(name, mutable(value)));
        return variables;
    }

    private static @Nullable Object mutable(Json json) {
        if (json instanceof Json.Obj object) {
            return variables(object);
        }
        if (json instanceof Json.Arr array) {
            List<@Nullable Object> items = new ArrayList<>();
            array.items().forEach(item -> items.add(mutable(item)));
            return items;
        }
        return json instanceof Json.Num number && !number.integral()
                ? number.value().doubleValue()
                : json.toPlain();
    }

    static Jinja engine(Json.Obj options) {
        String kind = options.text("undefined");
        return Jinja.builder()
                .trimBlocks(isTrue(options, "trim_blocks"))
                .lstripBlocks(isTrue(options, "lstrip_blocks"))
                .keepTrailingNewline(isTrue(options, "keep_trailing_newline"))
                .undefined(kind == null ? UndefinedKind.LENIENT : UndefinedKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .build();
    }

    private static boolean isTrue(Json.Obj options, String name) {
        return options.get(name) instanceof Json.Bool flag && flag.value();
    }

    /** What the engine answers, in the table's form: the output, or the error's class, message and line. */
    static String answer(Jinja jinja, String template, Map<String, @Nullable Object> variables) {
        try {
            return "output: " + jinja.render(template, variables);
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason() + " (line " + failure.line() + ")";
        }
    }

    /** What the table says; where Python gave no line, ours is taken. */
    static String expected(Json.Obj row, String answer) {
        if (row.text("output") != null) {
            return "output: " + row.text("output");
        }
        Json.Obj error = row.object("error");
        String line = error.get("line") instanceof Json.Num number
                ? " (line " + number.value() + ")"
                : answer.substring(Math.max(0, answer.lastIndexOf(" (line ")));
        return error.text("type") + ": " + error.text("message") + line;
    }
}
