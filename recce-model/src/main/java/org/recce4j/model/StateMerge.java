package org.recce4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what only the earlier of two artifact sets of one project has. A later {@code dbt test} or {@code dbt parse} writes a
 * manifest without compiled code, and a run of {@code docs generate} on a selection a smaller catalog.
 */
final class StateMerge {

    private final List<NodeId> compiled = new ArrayList<>();
    private final List<NodeId> columns = new ArrayList<>();
    private final List<NodeId> parents = new ArrayList<>();
    private final List<NodeId> relations = new ArrayList<>();
    private final ProjectState earlier;

    private StateMerge(ProjectState earlier) {
        this.earlier = earlier;
    }

    static ProjectState merge(ProjectState later, ProjectState earlier) {
        requireSameProject(later.info(), earlier.info());
        StateMerge merge = new StateMerge(earlier);
        ProjectState.Builder merged = later.toBuilder();
        for (Node node : later.nodes()) {
            earlier.node(node.id()).ifPresent(before -> merged.add(merge.keep(node, before)));
        }
        Optional<Json> catalog = earlier.extras().find(NodeColumns.EXTRAS_KEY);
        if (!later.hasCatalog() && catalog.isPresent()) {
            merged.extras(later.extras().with(NodeColumns.EXTRAS_KEY, catalog.get()));
        }
        if (later.runResults().isEmpty()) {
            earlier.runResults().forEach(merged::add);
        }
        if (later.freshness().isEmpty()) {
            earlier.freshness().forEach(merged::add);
        }
        merge.warnings().forEach(merged::add);
        return merged.build();
    }

    private static void requireSameProject(StateInfo later, StateInfo earlier) {
        if (later.project().id() != null
                && earlier.project().id() != null
                && !later.project().equals(earlier.project())) {
            throw new IllegalArgumentException(
                    "Cannot merge artifacts of two projects: " + later.project() + " and " + earlier.project());
        }
    }

    private Node keep(Node node, Node before) {
        Node.Builder kept = node.toBuilder();
        boolean sameText = Objects.equals(node.code().raw(), before.code().raw());
        Code code = node.code();
        if (sameText && code.compiled() == null && before.code().compiled() != null) {
            kept.code(new Code(code.language(), code.raw(), before.code().compiled(), code.checksum()));
            compiled.add(node.id());
        }
        if (sameText
                && node.dependsOn().nodes().isEmpty()
                && !before.dependsOn().nodes().isEmpty()) {
            kept.dependsOn(new Dependencies(
                    before.dependsOn().nodes(), node.dependsOn().macros()));
            parents.add(node.id());
        }
        Relation relation = relation(node.relation(), before.relation());
        if (!Objects.equals(relation, node.relation())) {
            kept.relation(relation);
            relations.add(node.id());
        }
        if (!node.isInCatalog() && before.isInCatalog()) {
            columns.add(node.id());
            return kept.build().with(NodeColumns.table(before));
        }
        return kept.build();
    }

    private static @Nullable Relation relation(@Nullable Relation now, @Nullable Relation before) {
        boolean samePlace = now != null
                && before != null
                && now.rendered() == null
                && now.displayName().equals(before.displayName());
        return samePlace ? before : now;
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        add(warnings, "MODEL-KEPT-COMPILED", "compiled code", compiled);
        add(warnings, "MODEL-KEPT-COLUMNS", "catalog's columns", columns);
        add(warnings, "MODEL-KEPT-LINEAGE", "parents", parents);
        add(warnings, "MODEL-KEPT-RELATION", "relation name", relations);
        return warnings;
    }

    private void add(List<Warning> warnings, String code, String what, List<NodeId> nodes) {
        if (!nodes.isEmpty()) {
            warnings.add(new Warning(
                    code,
                    "Kept the " + what + " of " + nodes.size() + " nodes, such as " + nodes.get(0)
                            + ", from the artifacts of "
                            + earlier.info().invocation().generatedAt()
                            + ": the later ones lack it",
                    null));
        }
    }
}
