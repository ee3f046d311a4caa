package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * Answers dbt's {@code state:} selectors for two states. dbt never reads a catalog there, so both states are compared without
 * theirs. A node is asked for by its id and found here, in one place. Immutable and thread-safe.
 */
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
        Versions versions = Versions.of(before, after);
        boolean flag = flag(moreUnrendered, versions);
        compared = new Compared(
                before,
                after,
                versions,
                flag,
                UnrenderedConfig.asDbt(before, after, flag),
                ChangedMacros.asDbt(before, after),
                Environments.UNKNOWN,
                NodePairs.BY_ID);
    }

    private static boolean flag(@Nullable Boolean asked, Versions versions) {
        if (versions.isBefore(DbtRules.KNOWS_FLAG)) {
            return false;
        }
        return asked == null ? !versions.isBefore(DbtRules.FLAG_IS_ON) : asked;
    }

    /** Returns whether dbt of this version compares nodes of this kind at all. */
    public boolean knows(NodeId id) {
        return !compared.versions().isBefore(DbtRules.of(current(id)).since());
    }

    /** Returns whether the base state lacks a node of the current state. */
    public boolean isNew(NodeId id) {
        return compared.base().node(id).isEmpty();
    }

    /**
     * Stops where dbt's {@code state:modified} and {@code state:modified.contract} do because a model is gone.
     *
     * @throws org.recce4j.changes.ChangesException when a versioned model with an enforced contract was removed
     */
    public void requireContractsKept() {
        ContractComparison.requireNoneRemoved(compared);
    }

    /** Returns whether a node of the current state is in {@code state:modified}. */
    public boolean isModified(NodeId id) {
        return modified.computeIfAbsent(id, this::differs);
    }

    private boolean differs(NodeId id) {
        return isNew(id)
                ? DbtRules.of(current(id)).addedIsModified() || callsChangedMacro(id)
                : !reasons(id).isEmpty();
    }

    private boolean callsChangedMacro(NodeId id) {
        return compared.macros().chains(current(id).dependsOn().macros()) != null;
    }

    /** Returns whether a node of the current state is in {@code state:modified.<reason>}. */
    public boolean isModified(NodeId id, Reason reason) {
        if (reason == Reason.MACROS) {
            return callsChangedMacro(id);
        }
        Node now = current(id);
        Optional<Node> before = compared.base().node(id);
        return DbtRules.of(now)
                .rules(reason)
                .anyMatch(
                        rule -> before.isEmpty() || rule.comparison().difference(before.get(), now, compared) != null);
    }

    /** Returns why {@code state:modified} holds a node that both states have, and what exactly differs. */
    Map<Reason, Json> reasons(NodeId id) {
        Node now = current(id);
        Node before = compared.base().node(id).orElseThrow();
        return compared.reasons(DbtRules.of(now), before, now, now.dependsOn().macros());
    }

    private Node current(NodeId id) {
        return compared.current().node(id).orElseThrow();
    }

    /** Returns the nodes of the current state, without what a catalog says. */
    Collection<Node> nodes() {
        return compared.current().nodes();
    }
}
