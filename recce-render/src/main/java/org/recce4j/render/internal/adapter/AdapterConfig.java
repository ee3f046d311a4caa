package org.recce4j.render.internal.adapter;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** {@code adapter.config}: the project's settings. */
record AdapterConfig(AdapterSettings settings) implements TemplateObject {

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "project_name" -> settings.projectName();
            case "quoting" -> new PythonDict(settings.relations().quoting());
            case "flags" -> plain(settings.flags());
            default -> MISSING;
        };
    }

    private static PythonDict plain(Json.Obj flags) {
        PythonDict dict = new PythonDict();
        flags.fields().forEach((name, value) -> dict.put(name, value.toPlain()));
        return dict;
    }

    @Override
    public String typeName() {
        return "RuntimeConfig";
    }
}
