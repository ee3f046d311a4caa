package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/**
 * Two states, and what the comparison of their nodes depends on.
 *
 * @param base the state before, without a catalog
 * @param current the state now, without a catalog
 * @param versions the dbt versions that wrote them
 * @param moreUnrendered dbt's flag {@code state_modified_compare_more_unrendered_values}
 * @param unrendered what the files set for nodes of the base state, in the form of the current state's dbt
 * @param macros which macros changed
 * @param environments what two environments, or two runs, make of the same text
 * @param pairs which node of one state is which of the other, where ids do not tell
 */
record Compared(
        ProjectState base,
        ProjectState current,
        Versions versions,
        boolean moreUnrendered,
        UnrenderedConfig unrendered,
        ChangedMacros macros,
        Environments environments,
        NodePairs pairs) {

    /**
     * Returns why a node counts as modified by the rules of its kind, and what exactly differs; none when it does not.
     *
     * @param called the macros that it calls
     */
    Map<Reason, Json> reasons(Kind kind, Node before, Node after, Collection<String> called) {
        Map<Reason, Json> reasons = new EnumMap<>(Reason.class);
        for (Rule rule : kind.rules()) {
            Json difference = rule.comparison().difference(before, after, this);
            if (difference != null) {
                reasons.merge(rule.reason(), difference, Details::join);
            }
        }
        Json chains = macros.chains(called);
        if (chains != null) {
            reasons.put(Reason.MACROS, chains);
        }
        return reasons;
    }
}
