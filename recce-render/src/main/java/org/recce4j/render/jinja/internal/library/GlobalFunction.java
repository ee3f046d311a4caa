package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Repr;

/** One of {@link Functions}, in one rendering. */
public record GlobalFunction(Environment env, Builtin function) implements Jinja.Callable {

    @Override
    public @Nullable Object call(Arguments arguments) {
        return function.call(env, TemplateObject.MISSING, arguments);
    }

    @Override
    public String toString() {
        return switch (function.name()) {
            case "dict" -> "<class 'dict'>";
            case "cycler" -> "<class 'jinja2.utils.Cycler'>";
            case "joiner" -> "<class 'jinja2.utils.Joiner'>";
            case "namespace" -> "<class 'jinja2.utils.Namespace'>";
            case "range" -> pythonFunction("safe_range");
            case "lipsum" -> pythonFunction("generate_lorem_ipsum");
            default -> pythonFunction(function.name());
        };
    }

    private String pythonFunction(String name) {
        return "<function " + name + " " + Repr.address(function) + ">";
    }
}
