package org.recce4j.sql.internal.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.render.yaml.YamlLines;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** dbt's rules for the content of a profiles.yml: which profile, which output, what an output must have (dbt-core 1.12). */
public final class ProfileFile {

    private static final List<String> OF_THE_PROFILE = List.of("type", "threads");

    private final Path file;
    private final String text;
    private final ProfileValues values;

    public ProfileFile(Path file, String text, ProfileContext context) {
        this.file = file;
        this.text = text;
        this.values = new ProfileValues(context);
    }

    public ProfileTarget target(String profile, @Nullable String target) {
        Json.Obj found = profile(profile);
        Json outputs = found.get("outputs");
        if (outputs == Json.Null.INSTANCE) {
            throw invalid("outputs not specified in profile '" + profile + "'", List.of(profile));
        }
        String chosen = target == null ? defaultTarget(found, profile) : target;
        Json.Obj named = outputs instanceof Json.Obj object ? object : Json.Obj.EMPTY;
        Json output = named.find(chosen)
                .orElseThrow(() -> new SqlException(
                        SqlErrorCode.PROFILE_NOT_FOUND,
                        "The profile '" + profile + "' of \"" + file + "\" does not have a target named '"
                                + HiddenValues.of(values.secrets()).hide(chosen)
                                + "'; the valid target names for this profile are "
                                + named.fields().keySet()));
        List<String> place = List.of(profile, "outputs", chosen);
        if (!(output instanceof Json.Obj raw)) {
            throw invalid(
                    "output '" + chosen + "' of profile '" + profile + "' is misconfigured: it must be a mapping",
                    place);
        }
        return target(place, rendered(raw, place));
    }

    private ProfileTarget target(List<String> place, Json.Obj settings) {
        String profile = place.get(0);
        String target = place.get(2);
        Json threads = settings.find("threads").orElse(Json.of(1));
        if (!FieldKind.INTEGER.accepts(threads) || !(threads.toPlain() instanceof Number count)) {
            throw invalid(
                    "\"threads\" must be a whole number and is " + FieldKind.nameOf(threads), within(place, "threads"));
        }
        if (settings.get("type") == Json.Null.INSTANCE) {
            throw invalid("required field \"type\" not found in profile " + profile + " and target " + target, place);
        }
        String type = settings.text("type");
        if (type == null) {
            throw invalid("\"type\" must be the name of an adapter", within(place, "type"));
        }
        YamlLines lines = YamlLines.of(text);
        ProfileTarget.Origin origin =
                new ProfileTarget.Origin(file, lines.lineOf(place), lines.keysAt(place), values.secrets());
        return new ProfileTarget(profile, target, type, count.intValue(), settings.without(OF_THE_PROFILE), origin);
    }

    private Json.Obj profile(String profile) {
        Json content;
        try {
            content = Yaml.read(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(Objects.toString(malformed.getMessage(), "it is not YAML"), List.of());
        }
        if (isEmpty(content)) {
            throw invalid("the file is empty", List.of());
        }
        if (!(content instanceof Json.Obj profiles)) {
            throw invalid("the file is not a mapping of profiles", List.of());
        }
        Json found = profiles.find(profile)
                .orElseThrow(() -> new SqlException(
                        SqlErrorCode.PROFILE_NOT_FOUND,
                        "Could not find profile named '" + profile + "' in \"" + file + "\"; it has "
                                + profiles.without(List.of("config")).fields().keySet()));
        if (isEmpty(found)) {
            throw invalid("profile '" + profile + "' is empty", List.of(profile));
        }
        return found instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    private static boolean isEmpty(Json value) {
        return value == Json.Null.INSTANCE
                || (value instanceof Json.Obj object && object.fields().isEmpty())
                || (value instanceof Json.Arr array && array.items().isEmpty())
                || (value instanceof Json.Str string && string.value().isEmpty());
    }

    private String defaultTarget(Json.Obj profile, String name) {
        Json raw = profile.find("target").orElse(new Json.Str("default"));
        List<String> place = List.of(name, "target");
        if (raw == Json.Null.INSTANCE) {
            throw invalid("\"target\" has no value; give one, or leave the key out", place);
        }
        if (rendered(raw, place) instanceof Json.Str target) {
            return target.value();
        }
        throw invalid("\"target\" must be a text and is " + FieldKind.nameOf(raw), place);
    }

    private Json.Obj rendered(Json.Obj output, List<String> place) {
        Map<String, Json> fields = new LinkedHashMap<>();
        output.fields().forEach((key, value) -> fields.put(key, rendered(value, within(place, key))));
        return new Json.Obj(fields);
    }

    private Json rendered(Json value, List<String> place) {
        if (value instanceof Json.Str string) {
            return renderedText(string.value(), place);
        }
        if (value instanceof Json.Obj object) {
            return rendered(object, place);
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = new ArrayList<>();
            array.items().forEach(item -> items.add(rendered(item, place)));
            return new Json.Arr(items);
        }
        return value;
    }

    private Json renderedText(String template, List<String> place) {
        try {
            boolean isPassword = place.get(place.size() - 1).equals("password");
            return isPassword ? values.password(template) : values.rendered(template);
        } catch (IllegalArgumentException failure) {
            throw invalid("could not render \"" + String.join(".", place) + "\": " + failure.getMessage(), place);
        }
    }

    private static List<String> within(List<String> place, String key) {
        List<String> deeper = new ArrayList<>(place);
        deeper.add(key);
        return deeper;
    }

    private SqlException invalid(String why, List<String> place) {
        String where = place.isEmpty() ? "" : ", line " + YamlLines.of(text).lineOf(place);
        return new SqlException(
                SqlErrorCode.PROFILE_INVALID,
                "Cannot use profiles of \"" + file + "\"" + where + ": "
                        + HiddenValues.of(values.secrets()).hide(why));
    }
}
