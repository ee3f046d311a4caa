package org.recce4j.render.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The lines where the keys of a YAML text stand, for messages. Not thread-safe. */
public final class YamlLines {

    private final @Nullable Node root;

    private YamlLines(@Nullable Node root) {
        this.root = root;
    }

    /**
     * Returns the lines of a text.
     *
     * @throws IllegalArgumentException when it is not YAML, or more than plain data
     */
    public static YamlLines of(String text) {
        return new YamlLines(PlainNodes.of(text));
    }

    /**
     * Returns the lines, counted from 1, of the keys of the mapping at a path of keys, without those that it merges from
     * another; none when there is no such mapping.
     */
    public Map<String, Integer> keysAt(List<String> path) {
        Node node = root;
        for (String key : path) {
            node = node instanceof MappingNode mapping ? entry(mapping, key) : null;
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    lines.put(key.getValue(), key.getStartMark().getLine() + 1);
                }
            });
        }
        return lines;
    }

    /** Returns the line of the key at a path; of the nearest key around it when it was merged from elsewhere. */
    public int lineOf(List<String> path) {
        for (int depth = path.size(); depth > 0; depth--) {
            Integer line = keysAt(path.subList(0, depth - 1)).get(path.get(depth - 1));
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static @Nullable Node entry(MappingNode mapping, String key) {
        Node found = null;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                found = tuple.getValueNode();
            }
        }
        return found;
    }
}
