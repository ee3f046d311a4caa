package org.recce4j.render.yaml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML 1.1 text to {@link Json}, as PyYAML's safe loader reads it: merge keys, yes and no, octal numbers. */
public final class Yaml {

    /** What a problem repeats of the text: a password that begins with * or ! looks like an alias or a tag. */
    private static final Pattern REPEATED = Pattern.compile(
            "(?s)(undefined alias|duplicate (?:anchor|key)|tag handle|for the tag|for tag|tag is not allowed)\\b.*");

    private Yaml() {}

    /**
     * Reads one document; an empty text is {@link Json.Null}.
     *
     * @throws IllegalArgumentException when the text is not YAML; the message has the line and the column, not the text
     */
    public static Json read(String text) {
        try {
            return json(reader().load(text));
        } catch (MarkedYAMLException malformed) {
            Mark mark = malformed.getProblemMark();
            String where =
                    mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
            String problem = String.valueOf(malformed.getProblem());
            throw new IllegalArgumentException(
                    "Cannot read YAML" + where + ": "
                            + REPEATED.matcher(problem).replaceFirst("$1"),
                    malformed);
        } catch (YAMLException malformed) {
            throw new IllegalArgumentException("Cannot read YAML: " + malformed.getMessage(), malformed);
        }
    }

    static org.yaml.snakeyaml.Yaml reader() {
        DumperOptions output = new DumperOptions();
        LoaderOptions input = new LoaderOptions();
        return new org.yaml.snakeyaml.Yaml(
                new SafeConstructor(input), new Representer(output), output, input, new PyYamlResolver());
    }

    private static Json json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            map.forEach((name, item) -> fields.put(String.valueOf(name), json(item)));
            return new Json.Obj(fields);
        }
        if (value instanceof List<?> items) {
            return new Json.Arr(items.stream().map(Yaml::json).toList());
        }
        if (value instanceof Date date) {
            return new Json.Str(iso(date));
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Json.of(value);
        }
        return new Json.Str(Objects.toString(value));
    }

    private static String iso(Date date) {
        Instant instant = date.toInstant();
        boolean midnight = instant.equals(instant.truncatedTo(ChronoUnit.DAYS));
        return midnight ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString() : instant.toString();
    }
}
