package org.recce4j.changes.internal.detect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * A mode's tables: how each kind of node is compared. A kind is a resource type; dbt's two kinds of tests are two kinds.
 *
 * @param <K> how a kind is compared
 * @param byName by the kind's name
 * @param others how every other kind is compared, such as one that a later dbt adds
 */
record Kinds<K>(Map<String, K> byName, K others) {

    Kinds {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static <K> Kinds<K> withOthers(K others) {
        return new Kinds<>(Map.of(), others);
    }

    Kinds<K> with(String name, K kind) {
        Map<String, K> more = new LinkedHashMap<>(byName);
        more.put(name, kind);
        return new Kinds<>(more, others);
    }

    K of(Node node) {
        return byName.getOrDefault(name(node), others);
    }

    private static String name(Node node) {
        String type = node.type().name();
        if (!type.equals("test")) {
            return type;
        }
        return node.extras().get("test_metadata") == Json.Null.INSTANCE ? "singular test" : "generic test";
    }
}
