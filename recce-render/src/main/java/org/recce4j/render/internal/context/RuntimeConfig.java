package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.TemplateObject;

/**
 * The project's settings as packages read them from {@code ref.config}, which dbt does not document: the names of the project and its
 * packages, and what their dbt_project.yml files say.
 */
final class RuntimeConfig implements TemplateObject {

    private final RenderingScope scope;
    private final String packageName;

    RuntimeConfig(RenderingScope scope, String packageName) {
        this.scope = scope;
        this.packageName = packageName;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "project_name" -> packageName;
            case "credentials" -> new TargetObject(scope);
            case "dependencies" -> new Dependencies();
            case "version" -> setting("version");
            default -> MISSING;
        };
    }

    private @Nullable Object setting(String name) {
        Json value = scope.project().inputs().projectFiles().setting(packageName, name);
        if (value == Json.Null.INSTANCE) {
            throw new RenderException(
                    RenderErrorCode.MISSING_INPUT,
                    "The template reads the " + name + " of the package \"" + packageName
                            + "\", which artifacts do not contain; give its dbt_project.yml");
        }
        return PlainValues.of(value);
    }

    /** The packages by name. */
    private final class Dependencies implements TemplateObject {
        @Override
        public @Nullable Object item(@Nullable Object name) {
            return name instanceof String text && scope.project().packageNames().contains(text)
                    ? new RuntimeConfig(scope, text)
                    : MISSING;
        }
    }

    @Override
    public String typeName() {
        return "RuntimeConfig";
    }
}
