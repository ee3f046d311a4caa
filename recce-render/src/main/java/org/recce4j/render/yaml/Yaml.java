package org.recce4j.render.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML 1.1 text to {@link Json}, as PyYAML's safe loader reads it: merge keys, yes and no, octal numbers; dates and times are texts. */
public final class Yaml {

    private Yaml() {}

    /**
     * Reads one document; an empty text is {@link Json.Null}. The last of several equal keys counts.
     *
     * @throws IllegalArgumentException when the text is not YAML, has tags of other types than JSON's, or stands for too much;
     *     the message has the line and the column, not the text
     */
    public static Json read(String text) {
        Node root = PlainNodes.of(text);
        if (root == null) {
            return Json.Null.INSTANCE;
        }
        try {
            return json(new PlainConstructor().of(root));
        } catch (YAMLException malformed) {
            throw PlainNodes.malformed(malformed);
        }
    }

    /** Makes values of nodes that were composed already. */
    private static final class PlainConstructor extends SafeConstructor {
        PlainConstructor() {
            super(PlainNodes.options());
            yamlConstructors.put(Tag.INT, new PyYamlInteger());
            yamlConstructors.put(Tag.TIMESTAMP, new PyYamlTimestamp());
        }

        @Nullable
        Object of(Node root) {
            return constructDocument(root);
        }
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
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Json.of(value);
        }
        throw new AssertionError(value.getClass());
    }
}
