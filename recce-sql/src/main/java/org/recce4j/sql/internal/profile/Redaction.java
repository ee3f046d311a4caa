package org.recce4j.sql.internal.profile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.recce4j.model.Json;
import org.recce4j.sql.JdbcTarget;

/** Hides what must not be shown: values by the names of their keys, secrets inside texts, and keys that nobody knows. */
public final class Redaction {

    private static final Json HIDDEN = new Json.Str(JdbcTarget.HIDDEN);

    /** DuckDB's own secrets: a mapping of which no value is shown. */
    private static final String SECRETS = "secrets";

    /** What an entry of DuckDB's secrets says about itself: hidden with the rest, but an error may repeat it. */
    private static final Set<String> NO_SECRET =
            Set.of("name", "type", "provider", "scope", "persistent", "storage", "region");

    private Redaction() {}

    /**
     * Returns the fields of credentials, secrets hidden.
     *
     * @param values the adapter's fields
     * @param given the profile's own, of which those that the adapter does not know are hidden
     */
    public static Json.Obj of(Json.Obj values, Json.Obj given, Predicate<String> known) {
        Json.Obj.Builder shown = Json.Obj.builder().putAll(of(values));
        given.fields().forEach((name, value) -> {
            if (!known.test(name) && value != Json.Null.INSTANCE) {
                shown.put(name, HIDDEN);
            }
        });
        return shown.build();
    }

    /** Returns a mapping with its secrets hidden: those under a secret's name, and those inside texts, at any depth. */
    public static Json.Obj of(Json.Obj values) {
        Json.Obj.Builder shown = Json.Obj.builder();
        values.fields().forEach((name, value) -> shown.put(name, field(name, value)));
        return shown.build();
    }

    /** Returns whether a key's name is that of a secret. */
    public static boolean isSecret(String name) {
        return SecretNames.isSecret(name);
    }

    /** Returns a text of a profile, such as an address, with its secrets hidden. */
    public static String value(String text) {
        return SecretTexts.maskedValue(text);
    }

    /** Returns a message with the passwords in URLs and connection strings hidden. */
    public static String message(String text) {
        return SecretTexts.masked(text);
    }

    /** Returns every secret in the settings of a profile. */
    public static Set<String> secretsOf(Json.Obj settings) {
        Set<String> found = new LinkedHashSet<>();
        collect(settings, false, found);
        found.remove("");
        return found;
    }

    private static Json field(String name, Json value) {
        if (name.equals(SECRETS) && value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(Redaction::entry).toList());
        }
        boolean nothing = value == Json.Null.INSTANCE || value instanceof Json.Bool;
        return SecretNames.isSecret(name) && !nothing ? HIDDEN : inside(value);
    }

    private static Json inside(Json value) {
        if (value instanceof Json.Obj object) {
            return of(object);
        }
        if (value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(Redaction::inside).toList());
        }
        return value instanceof Json.Str text ? new Json.Str(SecretTexts.maskedValue(text.value())) : value;
    }

    private static Json entry(Json secret) {
        Json.Obj.Builder shown = Json.Obj.builder();
        if (!(secret instanceof Json.Obj object)) {
            return HIDDEN;
        }
        object.fields().keySet().forEach(name -> shown.put(name, HIDDEN));
        return shown.build();
    }

    private static void collect(Json value, boolean secret, Set<String> found) {
        if (value instanceof Json.Obj object) {
            object.fields().forEach((name, item) -> {
                if (name.equals(SECRETS) && item instanceof Json.Arr list) {
                    list.items().forEach(entry -> collectEntry(entry, found));
                } else {
                    collect(item, secret || SecretNames.isSecret(name), found);
                }
            });
        } else if (value instanceof Json.Arr list) {
            list.items().forEach(item -> collect(item, secret, found));
        } else if (value instanceof Json.Str text) {
            found.addAll(SecretTexts.secretsIn(text.value()));
            if (secret) {
                found.add(text.value());
            }
        } else if (secret && value instanceof Json.Num number) {
            found.add(String.valueOf(number.toPlain()));
        }
    }

    private static void collectEntry(Json entry, Set<String> found) {
        Json.Obj object = entry instanceof Json.Obj mapping ? mapping : Json.Obj.EMPTY;
        object.fields().forEach((name, value) -> collect(value, !NO_SECRET.contains(name), found));
    }
}
