package org.recce4j.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.LexerOptions;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;

/** Many renderings, a JSON object a line in and out: the format recce4j.jinja/1. */
final class JinjaBatch {

    private final Host host;
    private final JsonLines lines;
    private final Map<Options, Jinja> engines = new HashMap<>();

    private record Options(LexerOptions lexer, UndefinedKind undefined) {}

    JinjaBatch(Host host) {
        this.host = host;
        this.lines = new JsonLines(host, "{\"template\": …, \"context\": {…}, \"options\": {…}}");
    }

    void run() {
        lines.run(this::answer);
    }

    private Json answer(Json.Obj request, int number) {
        String template = request.text("template");
        if (template == null) {
            throw lines.failure(number, "it has no text \"template\"");
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

    private Options options(Json.Obj options, int number) {
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
            throw lines.failure(number, "undefined \"" + kind + "\" is none of lenient, strict, chainable, debug");
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
