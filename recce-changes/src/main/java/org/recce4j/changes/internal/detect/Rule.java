package org.recce4j.changes.internal.detect;

import org.recce4j.changes.NodeChange.Reason;

/**
 * One row of a mode's table.
 *
 * @param reason what a difference is called
 * @param comparison what is compared
 */
record Rule(Reason reason, Comparison comparison) {

    /** Returns this rule, asked only when the current state is of a dbt version that has it. */
    Rule since(String version) {
        DbtVersion first = DbtVersion.of(version);
        return new Rule(
                reason,
                (before, after, compared) ->
                        compared.versions().isBefore(first) ? null : comparison.difference(before, after, compared));
    }

    /** Returns this rule, asked only when the current state is of an earlier dbt version. */
    Rule until(String version) {
        DbtVersion end = DbtVersion.of(version);
        return new Rule(
                reason,
                (before, after, compared) ->
                        compared.versions().isBefore(end) ? comparison.difference(before, after, compared) : null);
    }
}
