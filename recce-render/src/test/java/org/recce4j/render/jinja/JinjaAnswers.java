package org.recce4j.render.jinja;

import java.util.Map;

/** What an engine answers to a template. */
public final class JinjaAnswers {

    private JinjaAnswers() {}

    /** The output, or the error in the form {@code TypeError: message}. */
    public static String of(Jinja jinja, String template, Map<String, ?> variables) {
        try {
            return jinja.render(template, variables);
        } catch (TemplateException failure) {
            return failure.type() + ": " + failure.reason();
        }
    }
}
