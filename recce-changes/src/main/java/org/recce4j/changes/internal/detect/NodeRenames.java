package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/**
 * Proposes what an added node was called before: the one removed node of its type with the same text and columns, where no other
 * added node has them, too.
 */
final class NodeRenames {

    private NodeRenames() {}

    static List<NodeChange> added(List<Node> added, List<Node> removed) {
        Map<String, List<Node>> before = byContent(removed);
        Map<String, List<Node>> after = byContent(added);
        List<NodeChange> changes = new ArrayList<>();
        for (Node node : added) {
            changes.add(new NodeChange.Added(node, before(content(node), before, after)));
        }
        return changes;
    }

    private static @Nullable NodeId before(
            @Nullable String content, Map<String, List<Node>> before, Map<String, List<Node>> after) {
        List<Node> candidates = content == null ? List.of() : before.getOrDefault(content, List.of());
        return candidates.size() == 1 && after.getOrDefault(content, List.of()).size() == 1
                ? candidates.get(0).id()
                : null;
    }

    private static Map<String, List<Node>> byContent(List<Node> nodes) {
        Map<String, List<Node>> byContent = new HashMap<>();
        for (Node node : nodes) {
            String content = content(node);
            if (content != null) {
                byContent.computeIfAbsent(content, key -> new ArrayList<>()).add(node);
            }
        }
        return byContent;
    }

    /** What a node keeps when it gets another name; null where that would tell too little. */
    private static @Nullable String content(Node node) {
        String body = body(node);
        return body == null || body.isEmpty()
                ? null
                : node.type() + "\n" + body + "\n"
                        + node.columns().stream().map(Column::name).sorted().toList();
    }

    private static @Nullable String body(Node node) {
        return switch (node.type().name()) {
            case "seed" -> checksum(node.code().checksum());
            case "model", "snapshot", "analysis" -> Texts.collapsed(node.code().raw());
            case "test" ->
                node.extras().text("attached_node") == null
                        ? Texts.collapsed(node.code().raw())
                        : null;
            case "source" -> node.relation() == null ? null : node.relation().identifier();
            default -> null;
        };
    }

    private static @Nullable String checksum(Code.@Nullable Checksum checksum) {
        return checksum == null || !checksum.name().equals("sha256") ? null : checksum.checksum();
    }
}
