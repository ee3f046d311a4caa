package org.recce4j.changes.internal.select;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** Whether a node's {@code fqn}, with or without its package, is what an expression names ({@code is_selected_node}). */
final class QualifiedName implements Predicate<Node> {

    private final String selector;
    private final List<String> parts;
    private final int firstWildcard;
    private final Predicate<String> rest;

    /** What the first part of a name must begin with; most names are told by it alone. */
    private final String head;

    QualifiedName(String selector) {
        this.selector = selector;
        this.parts = Arrays.asList(selector.split("\\.", -1));
        this.firstWildcard = firstWildcard(parts);
        this.rest = Fnmatch.pattern(
                String.join(".", parts.subList(firstWildcard < 0 ? parts.size() : firstWildcard, parts.size())));
        this.head = firstWildcard == 0 ? parts.get(0).split("[*?\\[\\]]", 2)[0] : parts.get(0);
    }

    private static int firstWildcard(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (Fnmatch.hasWildcard(parts.get(i))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean test(Node node) {
        List<String> fqn = node.definition().fqn();
        boolean isVersioned =
                SelectorMethods.isOf(node, "model") && node.extras().get("version") != Json.Null.INSTANCE;
        return names(fqn, isVersioned) || (fqn.size() > 1 && names(fqn.subList(1, fqn.size()), isVersioned));
    }

    private boolean names(List<String> fqn, boolean isVersioned) {
        if (fqn.isEmpty() || (isVersioned && fqn.size() < 2)) {
            return false;
        }
        String leaf = fqn.get(fqn.size() - (isVersioned ? 2 : 1));
        if (leaf.equals(selector) || (isVersioned && endsInVersion(fqn))) {
            return true;
        }
        if (firstWildcard == 0 && parts.size() == 1 && rest.test(leaf)) {
            return true;
        }
        return fqn.get(0).startsWith(head) && names(flat(fqn));
    }

    private boolean names(List<String> flat) {
        if (flat.size() < parts.size()) {
            return false;
        }
        int literal = firstWildcard < 0 ? parts.size() : firstWildcard;
        return flat.subList(0, literal).equals(parts.subList(0, literal))
                && (firstWildcard < 0 || rest.test(String.join(".", flat.subList(firstWildcard, flat.size()))));
    }

    /** {@code orders.v2} and {@code orders_v2} both name version 2. */
    private boolean endsInVersion(List<String> fqn) {
        return String.join("_", fqn.subList(fqn.size() - 2, fqn.size()))
                .equals(String.join("_", parts.subList(Math.max(parts.size() - 2, 0), parts.size())));
    }

    /** A dot within a name is as good as one between names. */
    private static List<String> flat(List<String> fqn) {
        for (String part : fqn) {
            if (part.indexOf('.') >= 0) {
                return Arrays.asList(String.join(".", fqn).split("\\.", -1));
            }
        }
        return fqn;
    }
}
