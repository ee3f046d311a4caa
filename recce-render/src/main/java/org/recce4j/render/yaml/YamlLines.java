package org.recce4j.render.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The line numbers of the keys of a YAML text, for messages. Not thread-safe. */
public final class YamlLines {

    private final @Nullable Node root;

    private YamlLines(@Nullable Node root) {
        this.root = root;
    }

    /**
     * Reads the line numbers of a text.
     *
     * @throws IllegalArgumentException if it is not YAML, or more than plain data
     */
    public static YamlLines of(String text) {
        return new YamlLines(PlainNodes.of(text));
    }

    /**
     * A key that a mapping has twice.
     *
     * @param key the key
     * @param line the line of the first
     * @param again the line of the second
     */
    public record Duplicate(String key, int line, int again) {}

    /** Returns a key that a mapping has twice; of which {@link Yaml#read} takes the last. */
    public Optional<Duplicate> findDuplicate() {
        return Optional.ofNullable(new DuplicateKeys().find(root));
    }

    /**
     * Returns the lines, from 1, of the keys of the mapping at a path of keys, without keys that it merges from another mapping;
     * empty if there is no such mapping.
     */
    public Map<String, Integer> keysAt(List<String> path) {
        Node node = root;
        for (String key : path) {
            NodeTuple entry = node instanceof MappingNode mapping ? entry(mapping, key) : null;
            node = entry == null ? null : entry.getValueNode();
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    lines.put(key.getValue(), line(key));
                }
            });
        }
        return lines;
    }

    /**
     * Returns the line, from 1, of the value at a path of keys, and of indexes from 0 where the path leads through a list. If the
     * value does not exist or was merged from elsewhere, it is the line of the nearest key or item around it.
     */
    public int lineOf(List<String> path) {
        Node node = root;
        int line = 1;
        for (String step : path) {
            Node found = null;
            if (node instanceof MappingNode mapping) {
                NodeTuple entry = entry(mapping, step);
                if (entry != null) {
                    line = line(entry.getKeyNode());
                    found = entry.getValueNode();
                }
            } else if (node instanceof SequenceNode list) {
                int index = Integer.parseInt(step);
                if (index < list.getValue().size()) {
                    found = list.getValue().get(index);
                    line = line(found);
                }
            }
            node = found;
        }
        return line;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static @Nullable NodeTuple entry(MappingNode mapping, String key) {
        NodeTuple found = null;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                found = tuple;
            }
        }
        return found;
    }
}
