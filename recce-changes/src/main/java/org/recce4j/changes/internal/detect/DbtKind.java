package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange.Reason;

/**
 * How dbt compares one kind of node.
 *
 * @param since the first dbt version that compares it; null for every version
 * @param newIsModified whether a new node is in {@code state:modified}
 * @param newMatches the reasons by which a new node is in {@code state:modified.<reason>}
 * @param rules what makes a node modified
 * @param parts what only {@code state:modified.<reason>} compares: it does not make a node modified
 */
record DbtKind(
        @Nullable DbtVersion since,
        boolean newIsModified,
        List<Reason> newMatches,
        List<Rule<DbtContext>> rules,
        List<Rule<DbtContext>> parts) {

    private static final List<Reason> SELECTABLE =
            List.of(Reason.BODY, Reason.CONFIGS, Reason.RELATION, Reason.PERSISTED_DESCRIPTIONS, Reason.CONTRACT);

    /** Returns a kind of which a new node is in {@code state:modified}, and in it by every reason that can be selected. */
    static DbtKind of(List<Rule<DbtContext>> rules) {
        return new DbtKind(null, true, SELECTABLE, rules, List.of());
    }

    DbtKind withParts(List<Rule<DbtContext>> more) {
        return new DbtKind(since, newIsModified, newMatches, rules, more);
    }

    /** Returns this kind, unknown before a version. */
    DbtKind since(String version) {
        return new DbtKind(DbtVersion.of(version), newIsModified, newMatches, rules, parts);
    }

    /** Returns this kind, of which a new node is in {@code state:modified.<reason>} by these reasons only. */
    DbtKind withNewMatches(Reason... reasons) {
        return new DbtKind(since, newIsModified, List.of(reasons), rules, parts);
    }

    /** Returns this kind, of which a new node is not in {@code state:modified}. */
    DbtKind unmodifiedWhenNew() {
        return new DbtKind(since, false, newMatches, rules, parts);
    }

    /** Returns what {@code state:modified.<reason>} compares. */
    List<Rule<DbtContext>> rules(Reason reason) {
        return Stream.concat(rules.stream(), parts.stream())
                .filter(rule -> rule.reason() == reason)
                .toList();
    }

    boolean isKnownTo(DbtVersion version) {
        return since == null || !version.isBefore(since);
    }
}
