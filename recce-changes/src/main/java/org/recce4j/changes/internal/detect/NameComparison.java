package org.recce4j.changes.internal.detect;

import org.recce4j.model.Node;

/** Compares the fully qualified names of nodes. */
final class NameComparison {

    private NameComparison() {}

    /** The fully qualified name; engines give those of tests other folders. */
    static AspectComparison<StandardContext> fqn() {
        return new AspectComparison<>(
                "the fully qualified name, if the file was moved or the node renamed",
                (before, after, context) ->
                        before.definition().name().equals(after.definition().name()) && isUnmoved(before, after)
                                ? Difference.same()
                                : SharedComparisons.fqn(before, after));
    }

    private static boolean isUnmoved(Node before, Node after) {
        return path(before).equals(path(after));
    }

    private static String path(Node node) {
        String path = node.definition().originalFilePath();
        return path == null ? "" : path.replace('\\', '/');
    }
}
