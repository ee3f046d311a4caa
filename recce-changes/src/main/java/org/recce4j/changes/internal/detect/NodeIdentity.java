package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** What makes a node the same thing in two states, whatever its id. */
final class NodeIdentity {

    private NodeIdentity() {}

    static String identity(Node node) {
        String type = node.type().name();
        Json metadata = node.extras().get("test_metadata");
        if (type.equals("test") && metadata instanceof Json.Obj test) {
            return tested(node, test);
        }
        return String.join(
                "|",
                type,
                node.definition().packageName(),
                text(node.extras().text("source_name")),
                node.name(),
                node.extras().get("version").toString());
    }

    /** A generic test is what it tests, of what, with which arguments. */
    private static String tested(Node node, Json.Obj test) {
        return String.join(
                "|",
                "test",
                node.definition().packageName(),
                text(test.text("namespace")),
                text(test.text("name")),
                arguments(test),
                node.dependsOn().nodes().toString());
    }

    /** How the tested model is written differs by engine; the parents tell which it is. */
    private static String arguments(Json.Obj test) {
        return new TreeMap<>(test.object("kwargs").without(List.of("model")).fields()).toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
