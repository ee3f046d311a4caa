package org.recce4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckDefaults;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Privacy;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.YamlLines;

/**
 * Checks as text: those of a recce.yml, and {@code TYPE: {param: value, …}} of the command line.
 *
 * @param checks the checks of a file; none if it has only defaults
 * @param defaults parameters of checks that do not give them
 * @param privacy what results show of personal values
 * @param place where the defaults stand, for messages; empty if the file has none
 */
record CheckFile(List<Check> checks, CheckDefaults defaults, Privacy privacy, String place) {

    /** No file. */
    static final CheckFile NONE = new CheckFile(List.of(), CheckDefaults.NONE, Privacy.DEFAULT, "");

    private static final String CHECKS = "checks";

    private static final List<String> USED = List.of("type", "name", "params");

    /** Keys of Recce that say nothing about what to compare. */
    private static final Set<String> UNUSED = Set.of(
            "description",
            "view_options",
            "check_id",
            "is_checked",
            "is_preset",
            "created_at",
            "updated_at",
            "session_id");

    /**
     * Reads the checks of a file.
     *
     * @param shown the file as the user writes it: messages stand in reports, which others read
     * @param samples replaces the default of the file; null to keep that
     */
    static CheckFile read(Path file, String shown, AnswerMode answers, @Nullable Integer samples) {
        String what = "checks of \"" + shown + "\"";
        String text = TextInput.read(file, what);
        Json.Obj content = content(YamlText.read(text, what), what);
        YamlLines lines = YamlLines.of(text);
        lines.findDuplicate().ifPresent(key -> refuse(key, what));
        Privacy privacy = DefaultsText.privacy(content, lines, what);
        boolean hasDefaults = answers == AnswerMode.NONE && content.fields().containsKey(DefaultsText.KEY);
        CheckDefaults found = answers == AnswerMode.NONE ? DefaultsText.read(content, lines, what) : CheckDefaults.NONE;
        CheckDefaults defaults = withSamples(found, samples);
        boolean hasDefaultsOnly = hasDefaults && !content.fields().containsKey(CHECKS);
        List<Json> items = hasDefaultsOnly ? List.of() : items(content, what);
        Maker maker = (type, params) -> answers.check(type, params, defaults);
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int line = lines.lineOf(List.of(CHECKS, String.valueOf(i)));
            checks.add(check(items.get(i), i + 1, "\"" + shown + "\", line " + line, maker));
        }
        int line = lines.lineOf(List.of(DefaultsText.KEY));
        return new CheckFile(checks, defaults, privacy, hasDefaults ? "\"" + shown + "\", line " + line : "");
    }

    private static void refuse(YamlLines.Duplicate key, String what) {
        throw new CliException("Cannot read " + what + ": the key \"" + key.key() + "\" is on line " + key.line()
                + " and again on line " + key.again() + "; keep one of them");
    }

    /** Returns this with another default. */
    CheckFile withSamples(@Nullable Integer samples) {
        return new CheckFile(checks, withSamples(defaults, samples), privacy, place);
    }

    private static CheckDefaults withSamples(CheckDefaults defaults, @Nullable Integer samples) {
        return samples == null ? defaults : defaults.with("samples", Json.of(samples));
    }

    private static Json.Obj content(Json content, String what) {
        if (content instanceof Json.Obj object) {
            return object;
        }
        throw new CliException("Cannot read " + what + ": it must be a mapping with a list \"checks\"");
    }

    private static List<Json> items(Json.Obj content, String what) {
        if (!(content.get(CHECKS) instanceof Json.Arr checks)) {
            throw new CliException("Cannot read " + what + ": it has no list \"checks\"");
        }
        if (checks.items().isEmpty()) {
            throw new CliException("Cannot read " + what + ": its list \"checks\" is empty");
        }
        return checks.items();
    }

    /** A check that makes no sense is one that fails. */
    private static Check check(Json item, int number, String place, Maker maker) {
        if (!(item instanceof Json.Obj check)) {
            return new InvalidCheck(
                    "unknown",
                    Json.Obj.EMPTY,
                    "check " + number,
                    "Cannot make a check: it must be a mapping with \"type\" and \"params\" (" + place + ")");
        }
        String type = check.text("type");
        String name = check.text("name");
        Json params = check.get("params");
        String shown = name == null ? "check " + number : name;
        for (String key : check.fields().keySet()) {
            Optional<String> meant =
                    USED.contains(key) || UNUSED.contains(key) ? Optional.empty() : Nearest.to(key, USED);
            if (meant.isPresent()) {
                return new InvalidCheck(
                        type == null ? "unknown" : type,
                        Json.Obj.EMPTY,
                        shown,
                        "Cannot make a check: it has an unknown key \"" + key + "\"; did you mean \"" + meant.get()
                                + "\"? (" + place + ")");
            }
        }
        if (type == null) {
            return new InvalidCheck(
                    "unknown", Json.Obj.EMPTY, shown, "Cannot make a check: it has no \"type\" (" + place + ")");
        }
        if (!(params instanceof Json.Obj || params == Json.Null.INSTANCE)) {
            return new InvalidCheck(
                    type,
                    Json.Obj.EMPTY,
                    shown,
                    "Cannot make a " + type + ": \"params\" must be a mapping (" + place + ")");
        }
        try {
            Check made = maker.of(type, check.object("params"));
            return name == null ? made : new NamedCheck(name, made);
        } catch (DiffException invalid) {
            return new InvalidCheck(type, check.object("params"), shown, invalid.getMessage() + " (" + place + ")");
        }
    }

    /** Makes a check of a type. */
    private interface Maker {
        Check of(String type, Json.Obj params);
    }

    /** Reads a check of the command line. */
    Check parse(String text, AnswerMode answers) {
        return parse(text, (type, params) -> answers.check(type, params, defaults));
    }

    private static Check parse(String text, Maker maker) {
        Json parsed = YamlText.read(text, "--check");
        if (parsed instanceof Json.Str type) {
            return maker.of(type.value(), Json.Obj.EMPTY);
        }
        if (parsed instanceof Json.Obj object && object.fields().size() == 1) {
            var entry = object.fields().entrySet().iterator().next();
            if (entry.getValue() instanceof Json.Obj params) {
                return maker.of(entry.getKey(), params);
            }
            if (entry.getValue() == Json.Null.INSTANCE) {
                return maker.of(entry.getKey(), Json.Obj.EMPTY);
            }
        }
        throw new CliException("Cannot read --check \"" + text + "\": it must look like 'TYPE: {param: value}'");
    }
}
