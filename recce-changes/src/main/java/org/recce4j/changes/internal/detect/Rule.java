package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange.Reason;

/**
 * One row of a mode's table.
 *
 * @param <C> what the comparison has to know of the two states
 * @param reason what a difference is called
 * @param comparison what is compared
 * @param since the first dbt version of the current state that has this rule; null for every version
 * @param until the first version that no longer has it; null for none
 */
record Rule<C extends DetectionContext>(
        Reason reason,
        AspectComparison<? super C> comparison,
        @Nullable DbtVersion since,
        @Nullable DbtVersion until) {

    /** Creates a rule that every version has. */
    Rule(Reason reason, AspectComparison<? super C> comparison) {
        this(reason, comparison, null, null);
    }

    Rule<C> since(String version) {
        return new Rule<>(reason, comparison, DbtVersion.of(version), until);
    }

    Rule<C> until(String version) {
        return new Rule<>(reason, comparison, since, DbtVersion.of(version));
    }

    boolean appliesTo(DbtVersion version) {
        return (since == null || !version.isBefore(since)) && (until == null || version.isBefore(until));
    }
}
