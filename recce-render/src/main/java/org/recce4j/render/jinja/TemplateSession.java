package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.TemplateRenderer;

/**
 * One rendering that runs several templates over the same variables, as a template and the macros of other files that it calls. They
 * share the limits. Its variables may call back into it. For one thread at a time.
 */
public final class TemplateSession {

    private final TemplateRenderer renderer;

    TemplateSession(TemplateRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Renders a template of the same engine to text.
     *
     * @throws TemplateException if it cannot be evaluated
     */
    public String render(Template template) {
        return renderer.text(template.parsed().compiled());
    }

    /**
     * Renders a template of the same engine as {@link Template#renderNative} does.
     *
     * @throws TemplateException if it cannot be evaluated
     */
    public @Nullable Object renderNative(Template template) {
        return renderer.nativeValue(template.parsed().compiled());
    }

    /**
     * Runs a template and returns one of the macros that it defines; a {@link MacroReturn} ends it. If the template belongs to another
     * engine, the macro runs with that engine's filters, tests and undefined values.
     *
     * @param name the macro's name, with the engine's {@link Jinja.Builder#macroPrefix}
     * @return null if the template defines no macro of this name
     * @throws TemplateException if the template cannot be evaluated
     */
    public Jinja.@Nullable Callable macro(Template template, String name) {
        return renderer.macro(template.parsed().compiled(), template.engine(), name);
    }
}
