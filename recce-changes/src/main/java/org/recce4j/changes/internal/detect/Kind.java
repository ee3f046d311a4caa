package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.stream.Stream;
import org.recce4j.changes.NodeChange.Reason;

/**
 * How a mode compares one kind of resource.
 *
 * @param since the first dbt version that compares it
 * @param addedIsModified whether one that is new counts as modified
 * @param rules what makes it modified
 * @param parts what is compared only when asked for by its reason
 */
record Kind(DbtVersion since, boolean addedIsModified, List<Rule> rules, List<Rule> parts) {

    static Kind of(Rule... rules) {
        return new Kind(new DbtVersion(0, 0), true, List.of(rules), List.of());
    }

    /** Returns this kind with rules that do not make it modified. */
    Kind withParts(Rule... more) {
        return new Kind(since, addedIsModified, rules, List.of(more));
    }

    /** Returns this kind, unknown before a version. */
    Kind since(String version) {
        return new Kind(DbtVersion.of(version), addedIsModified, rules, parts);
    }

    /** Returns this kind, of which a new one does not count as modified. */
    Kind unmodifiedWhenAdded() {
        return new Kind(since, false, rules, parts);
    }

    /** Returns what is compared under a reason. */
    Stream<Rule> rules(Reason reason) {
        return Stream.concat(rules.stream(), parts.stream()).filter(rule -> rule.reason() == reason);
    }
}
