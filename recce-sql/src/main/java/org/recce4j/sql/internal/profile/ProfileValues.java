package org.recce4j.sql.internal.profile;

import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;

/** Renders the values of a profile: a template that is one expression keeps the expression's type (dbt-core 1.12). */
final class ProfileValues {

    private final Secrets secrets;
    private final Jinja jinja;

    ProfileValues(ProfileContext context) {
        this.secrets = new Secrets(context.environment());
        this.jinja = ProfileJinja.ofProfile(secrets, context);
    }

    /** Returns the values of secret environment variables. */
    Set<String> secrets() {
        return secrets.values();
    }

    /**
     * Renders a value.
     *
     * @throws IllegalArgumentException when it cannot be rendered; the message shows neither template nor secret
     */
    Json rendered(String template) {
        try {
            return revealed(template);
        } catch (TemplateException failure) {
            throw new IllegalArgumentException(failure.reason(), failure);
        }
    }

    /**
     * Renders the value of the key {@code password}: one that is no template, with braces that do not close, is taken as
     * it is. dbt does so for every error, and connects with the text of the template when a variable is missing; here
     * that fails.
     *
     * @throws IllegalArgumentException when a variable is missing or a filter fails
     */
    Json password(String template) {
        try {
            return revealed(template);
        } catch (TemplateException failure) {
            String type = failure.type();
            if (type.equals("TemplateSyntaxError") || type.equals("UndefinedError")) {
                return new Json.Str(template);
            }
            throw new IllegalArgumentException(failure.reason(), failure);
        }
    }

    private Json revealed(String template) {
        Json value = Json.of(jinja.renderNative(template, Map.of()));
        if (value instanceof Json.Str text) {
            return new Json.Str(secrets.reveal(text.value()));
        }
        secrets.requireNone(JsonText.write(value));
        return value;
    }
}
