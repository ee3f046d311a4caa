package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.changes.internal.detect.Nodes.json;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangesException;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;

class ContractComparisonTest {

    private static final StandardContext CONTEXT = Nodes.standard("1.11.0", "1.11.0");

    private static Node contracted(String contract, String rest) {
        return model("{extras: {contract: " + contract + "}, " + rest + "}");
    }

    @Test
    void withoutAnEnforcedContractThereIsNothingToCompare() {
        Node before = contracted("{enforced: false, checksum: a}", "columns: [{name: id, data_type: int}]");
        Node after = contracted("{enforced: false, checksum: b}", "columns: [{name: id, data_type: text}]");
        assertThat(shown(ContractComparison.byTerms().between(before, after, CONTEXT)))
                .isEqualTo("same");
        assertThat(shown(ContractComparison.byChecksum().between(before, after, CONTEXT)))
                .isEqualTo("same");
    }

    /** The checksum of the same contract differs by version: dbt counts it, the default mode does not. */
    @Test
    void dbtComparesChecksumsAndTheDefaultModeTerms() {
        Node before = contracted("{enforced: true, checksum: a}", "columns: [{name: id, data_type: int}]");
        Node after = contracted("{enforced: true, checksum: b}", "columns: [{name: id, data_type: int}]");
        assertThat(shown(ContractComparison.byTerms().between(before, after, CONTEXT)))
                .isEqualTo("same");
        assertThat(ContractComparison.byChecksum().between(before, after, CONTEXT))
                .isEqualTo(new Difference.Named(json("{breaking: false, why: []}")));
    }

    @Test
    void aColumnMoreBreaksNothing() {
        Node before = contracted("{enforced: true}", "columns: [{name: id, data_type: int}]");
        Node after = contracted("{enforced: true}", "columns: [{name: id, data_type: int}, {name: x, data_type: int}]");
        assertThat(ContractComparison.byTerms().between(before, after, CONTEXT))
                .isEqualTo(new Difference.Named(json("{breaking: false, why: []}")));
        assertThat(ContractComparison.byTerms().between(after, before, CONTEXT))
                .isEqualTo(new Difference.Named(json("{breaking: true, why: [\"Columns were removed: \\n    - x\"]}")));
    }

    @Test
    void onlyAVersionedModelHasToKeepItsContract() {
        String types = "columns: [{name: id, data_type: %s}]";
        Node before = contracted("{enforced: true}, version: 1", types.formatted("int"));
        Node after = contracted("{enforced: true}, version: 1", types.formatted("text"));
        assertThatThrownBy(() -> ContractComparison.requireKept(before, after, CONTEXT.states()))
                .isInstanceOf(ChangesException.class)
                .hasMessageContaining("Columns with data_type changes");
        Node unversioned = contracted("{enforced: true}", types.formatted("text"));
        assertThatCode(() -> ContractComparison.requireKept(before, unversioned, CONTEXT.states()))
                .doesNotThrowAnyException();
    }

    /** The current manifest of the fixtures is of 2026-03-01T08:00:00Z. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T07:59:59+00:00, same",
        "2026-03-01T08:30:00+01:00, same",
        "2026-03-01T08:30:00+00:00, breaks",
        "2026-03-01T07:59:59,       same",
        "2026-03-01 07:59:59,       same",
        "2026-02-28,                same",
        "2026-03-02,                breaks",
        "someday,                   breaks",
    })
    void aModelMayGoAfterItsDeprecationDate(String date, String expected) {
        Node gone = contracted("{enforced: true}, deprecation_date: '" + date + "'", "columns: []");
        Difference removed = ContractComparison.removed(gone, StatePair.of(States.of(gone), States.of()));
        assertThat(removed instanceof Difference.Same ? "same" : "breaks").isEqualTo(expected);
    }
}
