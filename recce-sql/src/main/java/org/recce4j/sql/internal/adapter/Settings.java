package org.recce4j.sql.internal.adapter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Credentials;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.internal.profile.Redaction;

/** Typed access to a target's credentials, with errors that tell the key's place. */
final class Settings {

    /** A host name (RFC 1123, with the underscores that some networks use), or an IPv4 address. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$@.-]+");
    private static final int LAST_PORT = 65_535;

    private final ProfileTarget target;
    private final Json.Obj values;

    private Settings(ProfileTarget target, Json.Obj values) {
        this.target = target;
        this.values = values;
    }

    static Settings of(ProfileTarget target) {
        target.settings().fields().forEach((key, value) -> refuseNul(target, key, value));
        return new Settings(target, Credentials.of(target).values());
    }

    /** It ends a text in what drivers send, and whatever is behind it would be read as something else. */
    private static void refuseNul(ProfileTarget target, String key, Json value) {
        if (value instanceof Json.Str text && text.value().indexOf('\0') >= 0) {
            throw target.invalid(key, "\"" + key + "\" holds the character NUL, which ends a text; remove it");
        }
        if (value instanceof Json.Arr list) {
            list.items().forEach(item -> refuseNul(target, key, item));
        }
        if (value instanceof Json.Obj object) {
            object.fields().forEach((name, item) -> {
                refuseNul(target, key, new Json.Str(name));
                refuseNul(target, key, item);
            });
        }
    }

    /** Returns a builder that hides the secrets of the profile in what it shows. */
    JdbcTarget.Builder jdbc(String url, String driver) {
        return JdbcTarget.builder(url, driver)
                .hidden(Redaction.secretsOf(target.settings()))
                .hiddenEverywhere(
                        target.origin() == null ? Set.of() : target.origin().secrets());
    }

    Json.Obj values() {
        return values;
    }

    @Nullable
    String text(String key) {
        return values.text(key);
    }

    /** Returns a text that what the profile asks for cannot do without. */
    String require(String key, String purpose) {
        String value = values.text(key);
        if (value == null || value.isEmpty()) {
            throw invalid(key, "\"" + key + "\" is missing and needed for " + purpose + "; add it");
        }
        return value;
    }

    boolean flag(String key) {
        return values.get(key) instanceof Json.Bool flag && flag.value();
    }

    @Nullable
    Integer number(String key) {
        Long number = longNumber(key);
        if (number != null && number.intValue() != number) {
            throw invalid(key, "\"" + key + "\" is out of range: " + number + "; give a smaller number");
        }
        return number == null ? null : number.intValue();
    }

    /** Returns how often to try again to connect; not at all if the profile does not say. */
    int retries(String key) {
        return Objects.requireNonNullElse(number(key), 0);
    }

    @Nullable
    Long longNumber(String key) {
        try {
            return values.get(key) instanceof Json.Num number ? number.value().longValueExact() : null;
        } catch (ArithmeticException tooLarge) {
            throw invalid(key, "\"" + key + "\" is out of range; give a smaller number");
        }
    }

    boolean has(String key) {
        return values.get(key) != Json.Null.INSTANCE;
    }

    /** Returns a list as the profile has it. */
    List<Json> given(String key) {
        return target.settings().items(key);
    }

    /** Returns whether the profile itself sets a key that has a default. */
    boolean isGiven(String key) {
        return target.settings().get(key) != Json.Null.INSTANCE;
    }

    /** Returns a host as a URL holds it; nothing else can hide in it. */
    String host(String key) {
        String host = require(key, "connecting");
        if (HOST.matcher(host).matches()) {
            return host;
        }
        if (IPV6.matcher(host).matches()) {
            return "[" + host + "]";
        }
        throw invalid(
                key,
                "\"" + key + "\" is no host name or address: '" + host
                        + "'; give the name alone, without scheme, port or path");
    }

    /** Returns a port; the default where the profile has none. */
    int port(String key, int defaultPort) {
        Integer port = number(key);
        if (port == null) {
            return defaultPort;
        }
        if (port < 1 || port > LAST_PORT) {
            throw invalid(key, "\"" + key + "\" is no port: " + port + "; it must be from 1 to 65535");
        }
        return port;
    }

    /** Returns a name that a driver wants in its URL, where some characters would be read as more properties. */
    String nameInUrl(String key) {
        String name = require(key, "connecting");
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    key,
                    "\"" + key + "\" becomes part of the address with this method and may have letters, digits"
                            + " and . - _ $ @ only; it is '" + name + "'");
        }
        return name;
    }

    SqlException invalid(String key, String why) {
        return target.invalid(key, why);
    }
}
