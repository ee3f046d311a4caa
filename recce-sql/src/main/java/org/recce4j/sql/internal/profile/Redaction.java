package org.recce4j.sql.internal.profile;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.recce4j.model.Json;
import org.recce4j.sql.JdbcTarget;

/** Hides what must not be shown: by the names of keys, and everything whose name is not known. */
public final class Redaction {

    private static final Json HIDDEN = new Json.Str(JdbcTarget.HIDDEN);

    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passphrase|passwd|secret|token|credential|private_key|keyfile_json|request_data|api_key).*");

    /** Names that only look like a secret's. */
    private static final Set<String> NO_SECRET = Set.of(
            "private_key_path",
            "token_uri",
            "token_endpoint",
            "request_url",
            "type",
            "use_credential_provider",
            "secrets");

    /** What may be shown of a secret of DuckDB. */
    private static final Set<String> SHOWN_OF_SECRETS =
            Set.of("name", "type", "provider", "scope", "persistent", "storage", "region");

    /** A connection string, or an address with parameters, that has a secret inside. */
    private static final Pattern SECRET_INSIDE = Pattern.compile("(?is).*(password|passwd|token|secret)\\s*=.*");

    private Redaction() {}

    /**
     * Returns the fields of credentials, secrets hidden.
     *
     * @param values the adapter's fields
     * @param given the profile's own, of which those that the adapter does not know are hidden
     */
    public static Json.Obj of(Json.Obj values, Json.Obj given, Predicate<String> known) {
        Json.Obj.Builder shown = Json.Obj.builder();
        values.fields()
                .forEach(
                        (name, value) -> shown.put(name, name.equals("secrets") ? secrets(value) : field(name, value)));
        given.fields().forEach((name, value) -> {
            if (!known.test(name) && value != Json.Null.INSTANCE) {
                shown.put(name, HIDDEN);
            }
        });
        return shown.build();
    }

    private static Json field(String name, Json value) {
        boolean secret = SECRET.matcher(name).matches() && !NO_SECRET.contains(name);
        return secret && value != Json.Null.INSTANCE ? HIDDEN : inside(value);
    }

    private static Json inside(Json value) {
        if (value instanceof Json.Obj object) {
            Json.Obj.Builder shown = Json.Obj.builder();
            object.fields().forEach((name, item) -> shown.put(name, field(name, item)));
            return shown.build();
        }
        if (value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(Redaction::inside).toList());
        }
        return value instanceof Json.Str text
                        && SECRET_INSIDE.matcher(text.value()).matches()
                ? HIDDEN
                : value;
    }

    private static Json secrets(Json value) {
        if (!(value instanceof Json.Arr list)) {
            return value;
        }
        return new Json.Arr(list.items().stream().map(Redaction::secret).toList());
    }

    private static Json secret(Json secret) {
        if (!(secret instanceof Json.Obj object)) {
            return HIDDEN;
        }
        Json.Obj.Builder shown = Json.Obj.builder();
        object.fields().forEach((name, value) -> shown.put(name, SHOWN_OF_SECRETS.contains(name) ? value : HIDDEN));
        return shown.build();
    }
}
