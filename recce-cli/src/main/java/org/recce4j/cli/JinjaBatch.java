package org.recce4j.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;

/** Many renderings, a JSON object a line in and out: the format recce4j.jinja/1. */
final class JinjaBatch implements JsonLines.Answers {

    private static final String FORMAT = "recce4j.jinja/1";
    private static final String FORM = "{\"template\": …, \"context\": {…}, \"options\": {…}}";
    private static final Set<String> OPTIONS =
            Set.of("trim_blocks", "lstrip_blocks", "keep_trailing_newline", "undefined");

    private final Host host;
    private final Map<Options, Jinja> engines = new HashMap<>();

    private record Options(
            boolean trimBlocks, boolean lstripBlocks, boolean keepTrailingNewline, UndefinedKind undefined) {}

    JinjaBatch(Host host) {
        this.host = host;
    }

    void run() {
        new JsonLines(host, FORM).run(this);
    }

    @Override
    public Json answer(Json.Obj request) {
        String template = JsonLines.text(request, "template");
        if (template == null) {
            throw new CliException("it has no text \"template\"");
        }
        Json.Obj context = object(request, "context");
        Jinja engine = engines.computeIfAbsent(options(object(request, "options")), JinjaBatch::engine);
        try {
            String output = engine.template(template).render(JinjaCommand.variables(context), host.cancellation());
            return Json.Obj.builder()
                    .put("format", FORMAT)
                    .put("output", output)
                    .build();
        } catch (TemplateException failure) {
            if (failure.code() == TemplateErrorCode.CANCELLED) {
                throw failure;
            }
            return error(failure.type(), failure.reason(), failure.line());
        }
    }

    /** As Python calls an argument that makes no sense. */
    @Override
    public Json refusal(String message) {
        return error("ValueError", message, null);
    }

    private static Json error(String type, String message, @Nullable Integer line) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put(
                        "error",
                        Json.Obj.builder()
                                .put("type", type)
                                .put("message", message)
                                .put("line", line)
                                .build())
                .build();
    }

    private static Json.Obj object(Json.Obj request, String key) {
        Json value = request.get(key);
        if (value instanceof Json.Obj || value == Json.Null.INSTANCE) {
            return request.object(key);
        }
        throw new CliException("\"" + key + "\" must be an object");
    }

    private static Options options(Json.Obj options) {
        JsonLines.requireKnown(options, OPTIONS);
        String kind = JsonLines.text(options, "undefined");
        return new Options(
                isTrue(options, "trim_blocks"),
                isTrue(options, "lstrip_blocks"),
                isTrue(options, "keep_trailing_newline"),
                kind == null ? UndefinedKind.LENIENT : undefined(kind));
    }

    private static UndefinedKind undefined(String kind) {
        try {
            return UndefinedMode.valueOf(kind.toUpperCase(Locale.ROOT)).kind();
        } catch (IllegalArgumentException unknown) {
            throw new CliException(
                    "undefined \"" + kind + "\" is not one of lenient, strict, chainable, debug", unknown);
        }
    }

    private static boolean isTrue(Json.Obj options, String name) {
        Json value = options.get(name);
        if (value instanceof Json.Bool || value == Json.Null.INSTANCE) {
            return value.equals(new Json.Bool(true));
        }
        throw new CliException("\"" + name + "\" must be true or false");
    }

    private static Jinja engine(Options options) {
        return Jinja.builder()
                .trimBlocks(options.trimBlocks())
                .lstripBlocks(options.lstripBlocks())
                .keepTrailingNewline(options.keepTrailingNewline())
                .undefined(options.undefined())
                .build();
    }
}
