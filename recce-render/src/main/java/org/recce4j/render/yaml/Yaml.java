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

/** Reads YAML 1.1 into {@link Json} as PyYAML's safe loader does: merge keys, yes and no, octal numbers. Dates and times are texts. */
public final class Yaml {

    private Yaml() {}

    /**
     * Reads one document; an empty text is {@link Json.Null}. If a key occurs twice, the last value counts.
     *
     * @throws YamlException if the text is not YAML, has a tag of a type that JSON does not have, or expands to too many
     *     values; the message has line and column, and does not quote the text
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

    /** Makes values of nodes that are already composed. */
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
