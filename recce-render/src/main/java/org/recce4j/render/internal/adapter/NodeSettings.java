package org.recce4j.render.internal.adapter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.render.internal.relation.PythonStr;

/**
 * The configuration and place of a node.
 *
 * @param entry a node's manifest entry; null for the node that is rendered
 * @param settings has the node that is rendered
 */
record NodeSettings(@Nullable Map<?, ?> entry, AdapterSettings settings) {

    static NodeSettings of(AdapterSettings settings, @Nullable Object model) {
        return new NodeSettings(
                model instanceof Map<?, ?> map && map.get("config") instanceof Map ? map : null, settings);
    }

    /** Returns a setting; null if there is no such. */
    @Nullable
    Object get(String name) {
        return entry == null ? settings.nodeConfig(name) : ((Map<?, ?>) Values.map(entry.get("config"))).get(name);
    }

    @Nullable
    Object either(String name, String other) {
        return PythonStr.isTrue(get(name)) ? get(name) : get(other);
    }

    /** Returns null if the node has no relation. */
    @Nullable
    Relation relation() {
        if (entry != null) {
            Object identifier = entry.get("alias") == null ? entry.get("name") : entry.get("alias");
            return Relation.of(
                    PythonStr.orNull(entry.get("database")),
                    PythonStr.orNull(entry.get("schema")),
                    PythonStr.of(identifier));
        }
        Node node = settings.node();
        return node == null ? null : node.relation();
    }
}
