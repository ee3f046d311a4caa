package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ResourceType;

/**
 * Nodes by the name that {@code ref} or {@code source} gives, and their package (dbt-core 1.12, {@code RefableLookup} and {@code
 * SourceLookup} in {@code contracts/graph/manifest.py}). Immutable.
 */
final class NodeLookup {

    private final Map<String, Map<String, Node>> byName = new HashMap<>();

    /** Models, seeds and snapshots; a version is found as {@code name.v1}, the latest also by its name. */
    static NodeLookup ofRefs(Collection<Node> nodes) {
        NodeLookup lookup = new NodeLookup();
        for (Node node : nodes) {
            if (node.type().isRefable()) {
                Object version = node.extras().get("version").toPlain();
                if (version != null) {
                    lookup.add(versioned(node.name(), version), node);
                }
                if (version == null
                        || version.equals(node.extras().get("latest_version").toPlain())) {
                    lookup.add(node.name(), node);
                }
            }
        }
        return lookup;
    }

    static String versioned(String name, Object version) {
        return name + ".v" + version;
    }

    static NodeLookup ofSources(Collection<Node> nodes) {
        NodeLookup lookup = new NodeLookup();
        for (Node node : nodes) {
            String source = node.extras().text("source_name");
            if (source != null && node.type().equals(ResourceType.SOURCE)) {
                lookup.add(source + "." + node.name(), node);
            }
        }
        return lookup;
    }

    static NodeLookup ofFunctions(Collection<Node> nodes) {
        NodeLookup lookup = new NodeLookup();
        for (Node node : nodes) {
            if (node.type().name().equals("function")) {
                lookup.add(node.name(), node);
            }
        }
        return lookup;
    }

    private void add(String name, Node node) {
        byName.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .put(node.definition().packageName(), node);
    }

    /** Returns the node in a package; without a package, all of this name. */
    List<Node> find(String name, @Nullable String packageName) {
        Map<String, Node> named = byName.getOrDefault(name, Map.of());
        if (packageName == null) {
            return new ArrayList<>(named.values());
        }
        Node node = named.get(packageName);
        return node == null ? List.of() : List.of(node);
    }
}
