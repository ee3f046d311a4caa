package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.NodeChange.Reason;

class DifferencesTest {

    private static final Rule<DbtContext> LABEL = new Rule<>(Reason.OTHER, SharedComparisons.fields("label"));
    private static final Rule<DbtContext> OWNER = new Rule<>(Reason.OTHER, SharedComparisons.fields("owner"));
    private static final Rule<DbtContext> BODY = new Rule<>(Reason.BODY, DbtComparisons.sourceText());

    @Test
    void rulesOfOneReasonAreOneDifference() {
        assertThat(compared(List.of(LABEL, OWNER)).details()).isEqualTo(Nodes.json("{other: [label, owner]}"));
    }

    @Test
    void aRuleOfAnotherVersionIsNotApplied() {
        assertThat(compared(List.of(LABEL.since("1.12"), OWNER.until("1.11"))).isEmpty())
                .isTrue();
    }

    private static Differences compared(List<Rule<DbtContext>> rules) {
        return Differences.of(
                rules,
                Nodes.model("{raw_code: select 1, extras: {label: a, owner: ann}}"),
                Nodes.model("{raw_code: select 2, extras: {label: b, owner: bob}}"),
                Nodes.dbt("1.11.0"));
    }

    @Test
    void reasonsAreInTheirOwnOrderAndHaveDetailsIfThereIsMoreToSay() {
        Differences found = compared(List.of(OWNER, BODY));
        assertThat(found.reasons()).containsExactly(Reason.BODY, Reason.OTHER);
        assertThat(found.details()).isEqualTo(Nodes.json("{other: [owner]}"));
    }

    @Test
    void sameIsNoReason() {
        Differences found = new Differences();
        found.add(Reason.BODY, Difference.same());
        assertThat(found.isEmpty()).isTrue();
    }
}
