package org.recce4j.sql.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** dbt's rules for the content of a profiles.yml: which output, and Jinja in its values (dbt-core 1.12). */
public final class ProfileFile {

    private final Path file;
    private final String text;
    private final Jinja jinja;

    public ProfileFile(Path file, String text, Map<String, String> environment) {
        this.file = file;
        this.text = text;
        this.jinja = ProfileJinja.over(environment);
    }

    public ProfileTarget target(String profile, @Nullable String target) {
        Json.Obj found = profile(profile);
        if (!(found.get("outputs") instanceof Json.Obj outputs)) {
            throw invalid("outputs not specified in profile '" + profile + "'");
        }
        String chosen = target == null ? defaultTarget(found, profile) : target;
        if (!(outputs.get(chosen) instanceof Json.Obj output)) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "Cannot use profile '" + profile + "' of \"" + file + "\": it does not have a target named '"
                            + chosen + "'; the valid target names are "
                            + outputs.fields().keySet(),
                    null);
        }
        String place = profile + ".outputs." + chosen;
        if (!(rendered(output, place) instanceof Json.Obj settings)) {
            throw invalid("output '" + chosen + "' of profile '" + profile + "' is misconfigured");
        }
        String type = settings.text("type");
        if (type == null) {
            throw invalid("required field \"type\" not found in profile " + profile + " and target " + chosen);
        }
        return new ProfileTarget(profile, chosen, type, settings.without(List.of("type", "threads")));
    }

    private Json.Obj profile(String profile) {
        Json content;
        try {
            content = Yaml.read(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid(Objects.toString(malformed.getMessage(), "it is not YAML"));
        }
        if (content == Json.Null.INSTANCE) {
            throw invalid("the file is empty");
        }
        if (!(content instanceof Json.Obj profiles)) {
            throw invalid("the file is not a mapping of profiles");
        }
        Json found = profiles.get(profile);
        if (found instanceof Json.Obj object) {
            return object;
        }
        if (profiles.find(profile).isPresent()) {
            throw invalid("profile '" + profile + "' is empty");
        }
        throw new SqlException(
                SqlErrorCode.PROFILE_NOT_FOUND,
                "Could not find profile named '" + profile + "' in \"" + file + "\"; it has "
                        + profiles.without(List.of("config")).fields().keySet(),
                null);
    }

    private String defaultTarget(Json.Obj profile, String name) {
        Json target = rendered(profile.get("target"), name + ".target");
        return target instanceof Json.Str text ? text.value() : "default";
    }

    private Json rendered(Json value, String place) {
        if (value instanceof Json.Str text) {
            return rendered(text.value(), place);
        }
        if (value instanceof Json.Obj object) {
            Map<String, Json> fields = new LinkedHashMap<>();
            object.fields().forEach((key, item) -> fields.put(key, rendered(item, place + "." + key)));
            return new Json.Obj(fields);
        }
        if (value instanceof Json.Arr array) {
            List<Json> items = new ArrayList<>();
            array.items().forEach(item -> items.add(rendered(item, place)));
            return new Json.Arr(items);
        }
        return value;
    }

    private Json rendered(String template, String place) {
        try {
            return Json.of(jinja.renderNative(template, Map.of()));
        } catch (TemplateException failure) {
            if (place.endsWith(".password")) {
                // a password that is no template: dbt keeps its text
                return new Json.Str(template);
            }
            throw invalid("could not render " + place + ": " + failure.getMessage());
        }
    }

    private SqlException invalid(String why) {
        return new SqlException(SqlErrorCode.PROFILE_INVALID, "Cannot use profiles of \"" + file + "\": " + why, null);
    }
}
