package org.recce4j.changes.internal.select;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * A value that a configuration must have, as {@code config.meta.owner:sales} says: text equals text alone, save that true and
 * false name flags; of a list, one item must be it.
 *
 * @param keys the way to it
 * @param expected the value; YAML may hold a flag or a number
 */
record ConfigValue(List<String> keys, Json expected) {

    private static final String HOOK = "_hook";

    boolean isIn(Json.Obj config) {
        Json value = find(config);
        if (value == null) {
            return false;
        }
        return value instanceof Json.Arr list ? list.items().stream().anyMatch(this::is) : is(value);
    }

    private @Nullable Json find(Json.Obj config) {
        Json value = config;
        for (String key : keys) {
            if (!(value instanceof Json.Obj object)) {
                return null;
            }
            value = object.fields().get(key);
            if (value == null && key.endsWith(HOOK)) {
                // the hooks have a hyphen in the artifact and an underscore in dbt
                value = object.fields().get(key.replace('_', '-'));
            }
        }
        return value;
    }

    private boolean is(Json value) {
        if (!(expected instanceof Json.Str text)) {
            return expected.equals(value);
        }
        if (value instanceof Json.Bool flag) {
            return text.value().equalsIgnoreCase(Boolean.toString(flag.value()));
        }
        boolean ignoresCase = keys.equals(List.of("severity"));
        return value instanceof Json.Str other
                && (ignoresCase
                        ? other.value().equalsIgnoreCase(text.value())
                        : other.value().equals(text.value()));
    }
}
