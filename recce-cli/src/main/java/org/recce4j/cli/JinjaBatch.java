package org.recce4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.LexerOptions;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;

/** Many renderings, a JSON object a line in and out: the format recce4j.jinja/1. */
final class JinjaBatch {

    private final Host host;
    private final Map<Options, Jinja> engines = new HashMap<>();

    private record Options(LexerOptions lexer, UndefinedKind undefined) {}

    JinjaBatch(Host host) {
        this.host = host;
    }

    void run() {
        BufferedReader lines = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
        int number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    host.out().println(JsonText.write(answer(line, number)));
                    host.out().flush();
                }
            }
        } catch (IOException failure) {
            throw new CliException(
                    "Cannot read the batch behind line " + number + ": " + failure.getMessage(), failure);
        }
    }

    private Json answer(String line, int number) {
        Json.Obj request = request(line, number);
        String template = request.text("template");
        if (template == null) {
            throw failure(number, "it has no text \"template\"");
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("format", "recce4j.jinja/1");
        try {
            Jinja engine = engines.computeIfAbsent(options(request.object("options"), number), JinjaBatch::engine);
            answer.put(
                    "output",
                    engine.template(template)
                            .render(JinjaCommand.variables(request.object("context")), host.cancellation()));
        } catch (TemplateException failure) {
            if (failure.code() == TemplateErrorCode.CANCELLED) {
                throw failure;
            }
            Map<String, @Nullable Object> error = new LinkedHashMap<>();
            error.put("type", failure.type());
            error.put("message", failure.reason());
            error.put("line", failure.line());
            answer.put("error", error);
        }
        return Json.of(answer);
    }

    private static Json.Obj request(String line, int number) {
        try {
            if (JsonText.read(line) instanceof Json.Obj request) {
                return request;
            }
        } catch (IllegalArgumentException malformed) {
            throw failure(number, String.valueOf(malformed.getMessage()));
        }
        throw failure(number, "it is no JSON object");
    }

    private static CliException failure(int number, String why) {
        return new CliException("Cannot read line " + number + " of the batch: " + why
                + "; give {\"template\": …, \"context\": {…}, \"options\": {…}}");
    }

    private static Options options(Json.Obj options, int number) {
        String kind = options.text("undefined");
        try {
            return new Options(
                    new LexerOptions(
                            isTrue(options, "trim_blocks"),
                            isTrue(options, "lstrip_blocks"),
                            isTrue(options, "keep_trailing_newline")),
                    kind == null
                            ? UndefinedKind.LENIENT
                            : JinjaCommand.Undefined.valueOf(kind.toUpperCase(Locale.ROOT))
                                    .kind());
        } catch (IllegalArgumentException unknown) {
            throw failure(number, "undefined \"" + kind + "\" is none of lenient, strict, chainable, debug");
        }
    }

    private static boolean isTrue(Json.Obj options, String name) {
        return options.get(name) instanceof Json.Bool flag && flag.value();
    }

    private static Jinja engine(Options options) {
        return Jinja.builder()
                .options(options.lexer())
                .undefined(options.undefined())
                .build();
    }
}
