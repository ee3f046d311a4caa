package org.recce4j.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Json;

/**
 * What results show of personal values. Immutable.
 *
 * <p>A column is personal if a marker is one of its tags, a key of its {@code meta} that is not false, or a value of
 * its {@code meta}; {@code contains_} may stand before a marker in a key. A marked model marks all its columns. Case
 * does not matter. A column that is personal in one state is personal in both.
 *
 * @param mode what is shown in place of a personal value
 * @param markers the words that mark a column or a model, in lower case
 * @param columns more personal columns: {@code email} of every model, or {@code customers.email}; {@code *} instead
 *     of a column means all
 */
public record Privacy(Mode mode, List<String> markers, List<String> columns) {

    /** Masks what the project marks as {@code pii}, {@code personal} or {@code sensitive}. */
    public static final Privacy DEFAULT = new Privacy(Mode.MASK, List.of("pii", "personal", "sensitive"), List.of());

    private static final List<String> KEYS = List.of("columns", "markers", "mode");

    public Privacy {
        markers =
                markers.stream().map(marker -> marker.toLowerCase(Locale.ROOT)).toList();
        columns = List.copyOf(columns);
    }

    /** Returns these settings with another mode. */
    public Privacy withMode(Mode other) {
        return new Privacy(other, markers, columns);
    }

    /** Returns these settings with these columns instead of {@link #columns}. */
    public Privacy withColumns(String... others) {
        return new Privacy(mode, markers, List.of(others));
    }

    /** What is shown in place of a personal value. NULL is shown as it is. */
    public enum Mode {
        /** {@value Masking#HIDDEN}. */
        MASK,
        /** A hash with a random key of the run: equal values have equal hashes, which cannot be looked up. */
        HASH,
        /** The value itself. */
        SHOW
    }

    /**
     * Reads the settings: {@code mode} ({@code mask}, {@code hash} or {@code show}), {@code markers} and {@code
     * columns}, each a list; a setting that is not given is that of {@link #DEFAULT}.
     *
     * @throws DiffException INVALID_CHECK if a setting is unknown or not valid
     */
    public static Privacy of(Json.Obj settings) {
        for (String key : settings.fields().keySet()) {
            if (!KEYS.contains(key)) {
                throw invalid("there is no setting \"" + key + "\"; the settings are " + String.join(", ", KEYS));
            }
        }
        return new Privacy(
                mode(settings.get("mode")),
                texts(settings, "markers", DEFAULT.markers),
                texts(settings, "columns", DEFAULT.columns));
    }

    /**
     * Returns those of {@link #columns} that no model of either state is known to have, because they might be
     * misspelled. Columns are known from catalogs and YAML files; if no columns of the models are known, none are
     * returned.
     */
    public List<String> unknownColumns(ChangeSet changes) {
        return PersonalColumns.unknown(changes, this);
    }

    private static Mode mode(Json value) {
        if (value == Json.Null.INSTANCE) {
            return DEFAULT.mode;
        }
        for (Mode mode : Mode.values()) {
            if (value.equals(new Json.Str(mode.name().toLowerCase(Locale.ROOT)))) {
                return mode;
            }
        }
        throw invalid("\"mode\" must be mask, hash or show");
    }

    private static List<String> texts(Json.Obj settings, String name, List<String> fallback) {
        Json value = settings.get(name);
        if (value == Json.Null.INSTANCE) {
            return fallback;
        }
        if (!(value instanceof Json.Arr list)) {
            throw invalid("\"" + name + "\" must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (Json item : list.items()) {
            if (!(item instanceof Json.Str text) || text.value().isBlank()) {
                throw invalid("\"" + name + "\" must contain only texts that are not empty");
            }
            texts.add(text.value().strip());
        }
        return texts;
    }

    private static DiffException invalid(String why) {
        return new DiffException(DiffErrorCode.INVALID_CHECK, "Cannot read the privacy settings: " + why);
    }
}
