package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** {@code golden/jinja/snippets.json}: what Jinja2 3.1.6 answered; its README says what the callables do. */
class SnippetsTest {

    private static final Jinja PRINT = Jinja.standard();

    private static final Jinja.Callable F =
            arguments -> "f" + printed(arguments.positional()) + printed(arguments.named());
    private static final Jinja.Callable G = arguments ->
            (Jinja.Callable) inner -> arguments.positional().get(0) + "(" + printed(inner.positional()) + ")";

    private record Named(Map<String, @Nullable Object> attributes) implements TemplateObject {
        @Override
        public @Nullable Object attribute(String name) {
            return attributes.containsKey(name) ? attributes.get(name) : MISSING;
        }
    }

    private static String printed(@Nullable Object value) {
        return PRINT.render("{{ value }}", Collections.singletonMap("value", value));
    }

    private static Map<String, @Nullable Object> callables() {
        Map<String, @Nullable Object> callables = new HashMap<>();
        callables.put("f", F);
        callables.put("g", G);
        callables.put("ns", Map.of("f", F, "g", F));
        callables.put("obj", new Named(Map.of("method", (Jinja.Callable) arguments -> "M")));
        callables.put(
                "ret", (Jinja.Callable) arguments -> arguments.positional().get(0));
        return callables;
    }

    @Test
    void answersAsJinja2Did() throws IOException {
        Json all = JsonText.read(Files.readString(SharedFiles.path("golden/jinja/snippets.json")));
        List<Json> rows = new ArrayList<>(((Json.Arr) all).items());
        SoftAssertions softly = new SoftAssertions();
        for (Json json : rows) {
            Json.Obj row = (Json.Obj) json;
            Map<String, @Nullable Object> variables = JinjaTableRows.variables(row.object("ctx"));
            if (row.get("callables") instanceof Json.Bool) {
                variables.putAll(callables());
            }
            String template = String.valueOf(row.text("src"));
            softly.assertThat(answer(template, variables))
                    .as(template)
                    .isEqualTo(row.text("exp") == null ? row.text("err") : row.text("exp"));
        }
        softly.assertAll();
        assertThat(rows).hasSize(265);
    }

    private static String answer(String template, Map<String, @Nullable Object> variables) {
        try {
            return PRINT.render(template, variables);
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }
}
