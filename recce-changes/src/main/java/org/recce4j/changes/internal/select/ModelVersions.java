package org.recce4j.changes.internal.select;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** Versions of models beside the latest one ({@code version:}). */
final class ModelVersions {

    private ModelVersions() {}

    static Predicate<Node> find(SelectionCriteria criteria) {
        return switch (criteria.text()) {
            case "latest" -> compared(order -> order == 0);
            case "prerelease" -> compared(order -> order > 0);
            case "old" -> compared(order -> order < 0);
            case "none" -> node -> SelectorMethods.isOf(node, "model") && version(node) == Json.Null.INSTANCE;
            default ->
                throw SelectionParser.error(
                        "Invalid version type selector " + criteria.text()
                                + ": expected one of: \"latest\", \"prerelease\", \"old\", or \"none\"",
                        criteria.position().value());
        };
    }

    private static Predicate<Node> compared(IntPredicate order) {
        return node -> {
            Json version = version(node);
            Json latest = node.extras().get("latest_version");
            return SelectorMethods.isOf(node, "model")
                    && version != Json.Null.INSTANCE
                    && latest != Json.Null.INSTANCE
                    && order.test(compare(version, latest));
        };
    }

    private static Json version(Node node) {
        return node.extras().get("version");
    }

    /** As numbers where both are, else as text. */
    private static int compare(Json version, Json latest) {
        String left = String.valueOf(version.toPlain());
        String right = String.valueOf(latest.toPlain());
        try {
            return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
        } catch (NumberFormatException notNumbers) {
            return left.compareTo(right);
        }
    }
}
