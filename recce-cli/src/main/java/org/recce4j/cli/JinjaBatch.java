package org.recce4j.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** Many renderings, a JSON object a line in and out: the format recce4j.jinja/1. */
final class JinjaBatch implements BatchAnswers {

    private static final String FORMAT = "recce4j.jinja/1";
    private static final String FORM = "{\"template\": …, \"context\": {…}, \"options\": {…}}";

    private final Host host;
    private final Map<JinjaBatchOptions, Jinja> engines = new HashMap<>();

    JinjaBatch(Host host) {
        this.host = host;
    }

    void run() {
        new JsonLines(host, FORM).run(this);
    }

    @Override
    public Json answer(Json.Obj request) {
        String template = RequestFields.text(request, "template");
        if (template == null) {
            throw new CliException("it has no text \"template\"");
        }
        Json.Obj context = RequestFields.object(request, "context");
        Jinja engine = engines.computeIfAbsent(
                JinjaBatchOptions.read(RequestFields.object(request, "options")), JinjaBatchOptions::engine);
        try {
            String output = engine.template(template).render(TemplateVariables.of(context), host.cancellation());
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
        Json.Obj error = Json.Obj.builder()
                .put("type", type)
                .put("message", message)
                .put("line", line)
                .build();
        return Json.Obj.builder().put("format", FORMAT).put("error", error).build();
    }
}
