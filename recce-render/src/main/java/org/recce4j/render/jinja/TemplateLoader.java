package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/** Finds the templates that {@code include}, {@code import} and {@code extends} name. */
@FunctionalInterface
public interface TemplateLoader {

    /** Returns a template's text; null if there is no template of this name. */
    @Nullable
    String load(String name);
}
