package org.recce4j.diff.internal.detect;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Answers dbt's {@code state:} selectors for two states. Immutable and thread-safe. */
public final class DbtComparison {

    private final Compared compared;

    /** What was asked before: a selector is asked often. */
    private final Map<NodeId, Boolean> modified = new ConcurrentHashMap<>();

    /**
     * Compares two states as the dbt that wrote the current one would.
     *
     * @param moreUnrendered dbt's flag {@code state_modified_compare_more_unrendered_values}; null for the version's default
     */
    public DbtComparison(ProjectState base, ProjectState current, @Nullable Boolean moreUnrendered) {
        ProjectState before = base.withoutCatalog();
        ProjectState after = current.withoutCatalog();
        Versions versions = new Versions(DbtVersion.of(before), DbtVersion.of(after));
        boolean flag = flag(moreUnrendered, versions);
        compared = new Compared(
                before,
                after,
                versions,
                flag,
                UnrenderedConfig.asDbt(before, after, flag),
                ChangedMacros.asDbt(before, after),
                Places.UNKNOWN,
                NodePairs.BY_ID);
    }

    private static boolean flag(@Nullable Boolean asked, Versions versions) {
        if (versions.isBefore(DbtRules.KNOWS_FLAG)) {
            return false;
        }
        return asked == null ? !versions.isBefore(DbtRules.FLAG_IS_ON) : asked;
    }

    /** Whether dbt of this version compares nodes of this kind at all. */
    public boolean knows(Node node) {
        return !compared.versions().isBefore(DbtRules.of(node).since());
    }

    /** Returns the node of the base state. */
    public Optional<Node> before(Node node) {
        return compared.base().node(node.id());
    }

    /**
     * Stops where dbt's {@code state:modified} and {@code state:modified.contract} do because a model is gone.
     *
     * @throws org.recce4j.diff.DiffException when a versioned model with an enforced contract was removed
     */
    public void requireContractsKept() {
        ContractComparison.requireNoneRemoved(compared);
    }

    /** Returns whether a node of the current state is in {@code state:modified}. */
    public boolean isModified(Node node) {
        return modified.computeIfAbsent(node.id(), id -> differs(node));
    }

    private boolean differs(Node node) {
        Optional<Node> before = before(node);
        if (before.isEmpty()) {
            return DbtRules.of(node).addedIsModified()
                    || compared.macros().chains(node.dependsOn().macros()) != null;
        }
        return !reasons(node).isEmpty();
    }

    /** Returns whether a node of the current state is in {@code state:modified.<reason>}. */
    public boolean isModified(Node node, Reason reason) {
        if (reason == Reason.MACROS) {
            return compared.macros().chains(node.dependsOn().macros()) != null;
        }
        Optional<Node> before = before(node);
        return DbtRules.of(node)
                .rules(reason)
                .anyMatch(
                        rule -> before.isEmpty() || rule.comparison().difference(before.get(), node, compared) != null);
    }

    /** Returns why {@code state:modified} holds a node that both states have, and what exactly differs. */
    Map<Reason, Json> reasons(Node node) {
        Node before = before(node).orElseThrow();
        return compared.reasons(
                DbtRules.of(node), before, node, node.dependsOn().macros());
    }

    /** Returns the nodes of the current state. */
    Collection<Node> nodes() {
        return compared.current().nodes();
    }
}
