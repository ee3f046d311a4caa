package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Repr;

/** The result of {@code joiner(…)}: nothing at the first call, then the separator (Jinja2's {@code utils.Joiner}). */
final class Joiner implements TemplateObject, Jinja.Callable {

    private final @Nullable Object separator;
    private boolean isUsed;

    Joiner(@Nullable Object separator) {
        this.separator = separator;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        boolean isFirst = !isUsed;
        isUsed = true;
        return isFirst ? "" : separator;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "sep" -> separator;
            case "used" -> isUsed;
            default -> MISSING;
        };
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.utils.Joiner";
    }

    @Override
    public String toString() {
        return "<jinja2.utils.Joiner object " + Repr.address(this) + ">";
    }
}
