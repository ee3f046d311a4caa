package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recce4j.diff.CheckDefaults;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Privacy;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.YamlLines;

/** Reads the key {@code recce4j} of a recce.yml, which Recce ignores: defaults of the checks' parameters, and {@code privacy}. */
final class DefaultsText {

    static final String KEY = "recce4j";

    private static final String PRIVACY = "privacy";

    private static final int MOST_SLIPS = 2;

    private DefaultsText() {}

    /**
     * Reads the defaults; none if the file does not have the key.
     *
     * @param content what the file contains
     * @param lines where its keys stand
     * @param what what the file is, for messages
     */
    static CheckDefaults read(Json.Obj content, YamlLines lines, String what) {
        refuseMisspelled(content, lines, what);
        Json settings = content.get(KEY);
        if (!(settings instanceof Json.Obj || settings == Json.Null.INSTANCE)) {
            throw unreadable(what, "\"" + KEY + "\" must be a mapping", lines, List.of(KEY));
        }
        CheckDefaults defaults = CheckDefaults.NONE;
        for (Map.Entry<String, Json> setting : content.object(KEY).fields().entrySet()) {
            String name = setting.getKey();
            if (name.equals(PRIVACY)) {
                continue;
            }
            requireKnown(name, lines, what);
            try {
                defaults = defaults.with(name, setting.getValue());
            } catch (DiffException invalid) {
                throw unreadable(what, CliException.oneLine(invalid), lines, List.of(KEY, name));
            }
        }
        return defaults;
    }

    private static void requireKnown(String name, YamlLines lines, String what) {
        if (!CheckDefaults.NAMES.contains(name)) {
            List<String> keys = new ArrayList<>(CheckDefaults.NAMES);
            keys.add(PRIVACY);
            String why = "\"" + KEY + "\" has an unknown key \"" + name + "\"; its keys are " + String.join(", ", keys)
                    + Nearest.question(name, keys);
            throw unreadable(what, why, lines, List.of(KEY, name));
        }
    }

    /**
     * Reads what results show of personal values; the default if the file does not say. It holds in mode {@code recce}, too.
     *
     * @param content what the file contains
     * @param lines where its keys stand
     * @param what what the file is, for messages
     */
    static Privacy privacy(Json.Obj content, YamlLines lines, String what) {
        for (String key : content.object(KEY).fields().keySet()) {
            if (!key.equals(PRIVACY) && Nearest.edits(key.toLowerCase(Locale.ROOT), PRIVACY) <= MOST_SLIPS) {
                String why = "\"" + KEY + "\" has an unknown key \"" + key + "\"; did you mean \"" + PRIVACY + "\"?";
                throw unreadable(what, why, lines, List.of(KEY, key));
            }
        }
        Json settings = content.object(KEY).get(PRIVACY);
        if (settings == Json.Null.INSTANCE) {
            return Privacy.DEFAULT;
        }
        List<String> path = List.of(KEY, PRIVACY);
        if (!(settings instanceof Json.Obj given)) {
            throw unreadable(what, "\"" + PRIVACY + "\" must be a mapping", lines, path);
        }
        try {
            return Privacy.of(given);
        } catch (DiffException invalid) {
            throw unreadable(what, CliException.oneLine(invalid), lines, path);
        }
    }

    /** Another key is one of Recce's, or of somebody else; one edit is a slip. */
    private static void refuseMisspelled(Json.Obj content, YamlLines lines, String what) {
        for (String key : content.fields().keySet()) {
            if (!key.equals(KEY) && Nearest.edits(key.toLowerCase(Locale.ROOT), KEY) < 2) {
                throw unreadable(
                        what,
                        "it has an unknown key \"" + key + "\"; did you mean \"" + KEY + "\"?",
                        lines,
                        List.of(key));
            }
        }
    }

    private static CliException unreadable(String what, String why, YamlLines lines, List<String> path) {
        return new CliException("Cannot read " + what + ": " + why + " (line " + lines.lineOf(path) + ")");
    }
}
