package org.recce4j.sql.internal.adapter;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Credentials;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;

/** Typed access to a target's credentials, with errors that tell the key's place. */
final class Settings {

    /** A host name (RFC 1123, with the underscores that some networks use), or an IPv4 address. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9_])?");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$@.-]+");
    private static final int LAST_PORT = 65_535;

    private final ProfileTarget target;
    private final Json.Obj values;

    private Settings(ProfileTarget target, Json.Obj values) {
        this.target = target;
        this.values = values;
    }

    static Settings of(ProfileTarget target) {
        return new Settings(target, Credentials.of(target).values());
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
        return values.get(key) instanceof Json.Num number
                ? Integer.valueOf(number.value().intValue())
                : null;
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
        return target.invalid(key, why, null);
    }
}
