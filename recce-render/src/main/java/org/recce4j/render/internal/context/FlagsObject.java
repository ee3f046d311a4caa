package org.recce4j.render.internal.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code flags}: what the caller gives, else dbt's defaults for compiling. */
record FlagsObject(RenderingScope scope) implements TemplateObject {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "INTROSPECT", true,
            "POPULATE_CACHE", true,
            "STATIC_PARSER", true,
            "PARTIAL_PARSE", true,
            "VERSION_CHECK", true,
            "WRITE_JSON", true,
            "PRINT", true,
            "PRINTER_WIDTH", 80L,
            "INDIRECT_SELECTION", "eager");

    @Override
    public @Nullable Object attribute(String name) {
        if (!scope.project().behaviour().hasFlag(name)) {
            return MISSING;
        }
        scope.read(Input.Kind.FLAG, name);
        Object value = value(name);
        scope.answered(Input.Kind.FLAG, name, value);
        return value;
    }

    private @Nullable Object value(String name) {
        Json given = scope.project().inputs().flags().find(name).orElse(null);
        if (given != null) {
            return PlainValues.of(given);
        }
        return name.equals("WHICH") ? command() : DEFAULTS.getOrDefault(name, false);
    }

    /** The command that most likely wrote the compiled code: a catalog comes from {@code dbt docs generate}, which compiles again. */
    private String command() {
        return scope.project().state().hasCatalog() ? "generate" : "run";
    }
}
