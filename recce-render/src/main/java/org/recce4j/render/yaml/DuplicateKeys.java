package org.recce4j.render.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Looks for a key that a mapping has twice. Not thread-safe. */
final class DuplicateKeys {

    /** An alias leads to a node that was looked at already. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlLines.@Nullable Duplicate find(@Nullable Node node) {
        if (node == null || !seen.add(node)) {
            return null;
        }
        if (node instanceof SequenceNode list) {
            return first(list.getValue());
        }
        return node instanceof MappingNode mapping ? within(mapping) : null;
    }

    private YamlLines.@Nullable Duplicate within(MappingNode mapping) {
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && !key.getTag().equals(Tag.MERGE)) {
                int line = YamlLines.line(key);
                Integer earlier = lines.putIfAbsent(key.getValue(), line);
                if (earlier != null) {
                    return new YamlLines.Duplicate(key.getValue(), earlier, line);
                }
            }
        }
        return first(mapping.getValue().stream().map(NodeTuple::getValueNode).toList());
    }

    private YamlLines.@Nullable Duplicate first(Iterable<Node> nodes) {
        for (Node node : nodes) {
            YamlLines.Duplicate found = find(node);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
