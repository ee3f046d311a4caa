package org.recce4j.sql.internal.profile;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.model.Json;

/** Finds secret environment variables in a dbt_project.yml, where dbt 1.12 refuses them: their values would be printed. */
public final class ProjectSecrets {

    private static final Pattern SECRET = Pattern.compile("env_var\\(\\s*['\"](DBT_ENV_SECRET[^'\"]*)['\"]");

    /** What dbt renders later or not at all. */
    private static final Set<String> NOT_RENDERED = Set.of(
            "vars", "on-run-start", "on-run-end", "query-comment", "pre-hook", "post-hook", "pre_hook", "post_hook");

    private ProjectSecrets() {}

    /**
     * Checks a project.
     *
     * @throws IllegalArgumentException when one of its values reads a secret variable
     */
    public static void refuse(Json value) {
        if (value instanceof Json.Obj object) {
            object.fields().forEach((key, item) -> {
                if (!NOT_RENDERED.contains(key.replaceFirst("^[+ ]+", ""))) {
                    refuse(item);
                }
            });
        } else if (value instanceof Json.Arr array) {
            array.items().forEach(ProjectSecrets::refuse);
        } else if (value instanceof Json.Str text) {
            Matcher secret = SECRET.matcher(text.value());
            if (secret.find()) {
                throw new IllegalArgumentException(message(secret.group(1)));
            }
        }
    }

    static String message(String variable) {
        return "Secret env vars are allowed only in profiles.yml or packages.yml. Found '" + variable
                + "' referenced elsewhere.";
    }
}
