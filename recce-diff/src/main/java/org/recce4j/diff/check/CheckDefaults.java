package org.recce4j.diff.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.values.ValueDiffCheck;
import org.recce4j.model.Json;

/**
 * Parameters for checks that do not give them, as the key {@code recce4j} of a recce.yml contains them. A default is put into each check
 * whose type has such a parameter. A value that a check gives replaces the default as a whole, also if it is null: nothing is merged.
 * Immutable, thread-safe.
 *
 * @param params the values by the names of the parameters
 */
public record CheckDefaults(Json.Obj params) {

    /** No defaults. */
    public static final CheckDefaults NONE = new CheckDefaults(Json.Obj.EMPTY);

    /** The names of the parameters that can have a default. */
    public static final List<String> NAMES = List.of(
            "budget",
            "samples",
            "compare",
            "columns",
            "map",
            "exclude_columns",
            "where",
            "base_where",
            "current_where",
            "sampling",
            "fingerprint");

    /**
     * Returns the defaults of a mapping.
     *
     * @throws DiffException INVALID_CHECK if a name is unknown or a value makes no sense
     */
    public static CheckDefaults of(Json.Obj settings) {
        CheckDefaults defaults = NONE;
        for (Map.Entry<String, Json> setting : settings.fields().entrySet()) {
            defaults = defaults.with(setting.getKey(), setting.getValue());
        }
        return defaults;
    }

    /**
     * Returns these defaults and one more.
     *
     * @throws DiffException INVALID_CHECK if the name is unknown or the value makes no sense
     */
    public CheckDefaults with(String name, Json value) {
        if (!NAMES.contains(name)) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot use the default \"" + name + "\": there is no such parameter; defaults can be given for "
                            + String.join(", ", NAMES));
        }
        requireSense(name, value);
        return new CheckDefaults(params.with(name, value));
    }

    /** A value diff has all of these parameters. */
    private static void requireSense(String name, Json value) {
        if (ValueDiffCheck.PARAMETERS.contains(name)) {
            ValueDiffCheck.of(
                    Json.Obj.builder().put("model", "any").put(name, value).build());
        }
    }

    /** Returns the parameters of a check with those defaults that it does not give and whose names its type knows. */
    Json.Obj into(Json.Obj given, Collection<String> known) {
        Json.Obj filled = given;
        for (Map.Entry<String, Json> entry : params.fields().entrySet()) {
            String name = entry.getKey();
            if (known.contains(name) && !given.fields().containsKey(name)) {
                filled = filled.with(name, entry.getValue());
            }
        }
        return filled;
    }
}
