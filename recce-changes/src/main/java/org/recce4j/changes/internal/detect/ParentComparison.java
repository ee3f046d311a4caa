package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** Compares the parents of nodes. */
final class ParentComparison {

    private static final Difference OTHER_PARENTS = Difference.named(List.of("depends_on"));

    private ParentComparison() {}

    static AspectComparison<StandardContext> parents() {
        return new AspectComparison<>("the parents (`depends_on`)", ParentComparison::parents);
    }

    /** Other parents of the same text: a macro, a variable or the latest version of a model leads elsewhere. */
    static AspectComparison<StandardContext> parentsOfSameText() {
        return new AspectComparison<>(
                "the parents (`depends_on`), if the text is the same and the same dbt version wrote both states",
                (before, after, context) -> {
                    boolean isComparable = context.versions().areSame()
                            && Objects.equals(before.code().raw(), after.code().raw());
                    return isComparable ? parents(before, after, context) : Difference.same();
                });
    }

    private static Difference parents(Node before, Node after, StandardContext context) {
        return before.dependsOn().nodes().equals(after.dependsOn().nodes())
                        || parents(before, context)
                                .equals(Set.copyOf(after.dependsOn().nodes()))
                ? Difference.same()
                : OTHER_PARENTS;
    }

    /** Returns the parents, each under the id that it has now. */
    private static Set<NodeId> parents(Node before, StandardContext context) {
        Set<NodeId> parents = new TreeSet<>();
        before.dependsOn().nodes().forEach(id -> parents.add(context.pairs().currentId(id)));
        return parents;
    }
}
