package org.recce4j.changes.internal.detect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** Why a node counts as modified, and what exactly differs. Not thread-safe. */
final class Differences {

    private final Map<Reason, Difference> byReason = new EnumMap<>(Reason.class);

    /** Compares a node that both states have by all the rules that apply to the version of dbt. */
    static <C extends DetectionContext> Differences of(List<Rule<C>> rules, Node before, Node after, C context) {
        Differences found = new Differences();
        for (Rule<C> rule : rules) {
            if (rule.appliesTo(context.versions().after())) {
                found.add(rule.reason(), rule.comparison().between(before, after, context));
            }
        }
        return found;
    }

    void add(Reason reason, Difference difference) {
        if (!(difference instanceof Difference.Same)) {
            byReason.merge(reason, difference, Difference::and);
        }
    }

    boolean isEmpty() {
        return byReason.isEmpty();
    }

    Set<Reason> reasons() {
        return byReason.keySet();
    }

    /** Returns the details in the order of the reasons; a reason that has nothing more to say is left out. */
    Json.Obj details() {
        Json.Obj.Builder details = Json.Obj.builder();
        byReason.forEach((reason, difference) -> {
            if (difference instanceof Difference.Named named) {
                details.put(reason.id(), named.detail());
            }
        });
        return details.build();
    }
}
