package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * Answers dbt's {@code state:} selectors for two states. dbt never reads a catalog there, so both states are compared without
 * theirs. A node is asked for by its id and found here, in one place. Immutable and thread-safe.
 */
public final class DbtStateSelector {

    private final StatePair states;
    private final DbtContext context;
    private final ChangedMacros macros;

    /** What was asked before: a selector is asked often. */
    private final Map<NodeId, Boolean> modified = new ConcurrentHashMap<>();

    /**
     * Compares two states as the dbt that wrote the current one would.
     *
     * @param moreUnrendered dbt's flag {@code state_modified_compare_more_unrendered_values}; null for the version's default
     */
    public DbtStateSelector(ProjectState base, ProjectState current, @Nullable Boolean moreUnrendered) {
        states = StatePair.of(base, current);
        context = DbtContext.of(states, moreUnrendered);
        macros = ChangedMacros.asDbt(states.base(), states.current());
    }

    /** Returns whether dbt of this version compares nodes of this kind at all. */
    public boolean knows(NodeId id) {
        return kind(current(id)).isKnownTo(states.versions().after());
    }

    /** Returns whether the base state lacks a node of the current state. */
    public boolean isNew(NodeId id) {
        return states.base().node(id).isEmpty();
    }

    /**
     * Stops where dbt's {@code state:modified} and {@code state:modified.contract} do because a model is gone.
     *
     * @throws org.recce4j.changes.ChangesException when a versioned model with an enforced contract was removed
     */
    public void requireContractsKept() {
        ContractComparison.requireNoneRemoved(states);
    }

    /**
     * Returns whether a node of the current state is in {@code state:modified}.
     *
     * @throws org.recce4j.changes.ChangesException when its change breaks the contract of a versioned model
     */
    public boolean isModified(NodeId id) {
        return modified.computeIfAbsent(id, this::differs);
    }

    private boolean differs(NodeId id) {
        return isNew(id)
                ? kind(current(id)).newIsModified() || callsChangedMacro(id)
                : !differences(id).isEmpty();
    }

    private boolean callsChangedMacro(NodeId id) {
        return !(macros.chains(current(id).dependsOn().macros()) instanceof Difference.Same);
    }

    /**
     * Returns whether a node of the current state is in {@code state:modified.<reason>}.
     *
     * @throws org.recce4j.changes.ChangesException when its change breaks the contract of a versioned model
     */
    public boolean isModified(NodeId id, Reason reason) {
        if (reason == Reason.MACROS) {
            return callsChangedMacro(id);
        }
        Node now = current(id);
        DbtKind kind = kind(now);
        return states.base()
                .node(id)
                .map(before -> !differences(kind.rules(reason), before, now).isEmpty())
                .orElseGet(() -> kind.newMatches().contains(reason));
    }

    /** Returns why {@code state:modified} has a node that both states have, and what exactly differs. */
    Differences differences(NodeId id) {
        Node now = current(id);
        Differences found =
                differences(kind(now).rules(), states.base().node(id).orElseThrow(), now);
        found.add(Reason.MACROS, macros.chains(now.dependsOn().macros()));
        return found;
    }

    private Differences differences(List<Rule<DbtContext>> rules, Node before, Node now) {
        Differences found = Differences.of(rules, before, now, context);
        if (found.reasons().contains(Reason.CONTRACT)) {
            ContractComparison.requireKept(before, now, states);
        }
        return found;
    }

    private static DbtKind kind(Node node) {
        return DbtRules.KINDS.of(node);
    }

    private Node current(NodeId id) {
        return states.current().node(id).orElseThrow();
    }

    /** Returns the nodes of the current state, without what a catalog says. */
    Collection<Node> nodes() {
        return states.current().nodes();
    }
}
