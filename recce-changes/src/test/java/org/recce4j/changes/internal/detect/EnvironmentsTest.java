package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.json;
import static org.recce4j.changes.internal.detect.Nodes.model;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** The decisions of docs/decisions/0011-two-environments.md. */
class EnvironmentsTest {

    private static final ProjectState PROD = States.of(States.model("prod", "first", "select 1"));
    private static final ProjectState DEV = States.of(States.model("dev", "first", "select 1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # the text in both states, whether two environments and whether one environment explain two values
        '{{ env_var(1) }}'         | '{{ env_var(1) }}'  | true  | false
        '{{ target.name }}'        | '{{ target.name }}' | true  | false
        '{{ invocation_id }}'      | '{{ invocation_id }}' | true | true
        '{{ run_started_at }}'     | '{{ run_started_at }}' | true | true
        '{{ target.name }}'        | literal             | false | false
        null                       | null                | false | false
        """)
    void theSameTextHasAnotherValueInAnotherEnvironmentOrRun(
            String textBefore, String textAfter, boolean inTwo, boolean inOne) {
        Node before = model("{config: {k: a}, unrendered_config: {k: " + textBefore + "}}");
        Node after = model("{config: {k: b}, unrendered_config: {k: " + textAfter + "}}");
        assertThat(of(PROD, DEV).explain("k", before, after)).isEqualTo(inTwo);
        assertThat(of(PROD, PROD).explain("k", before, after)).isEqualTo(inOne);
    }

    @Test
    void theNodesOwnTextCountsAsText() {
        String node = "{config: {k: %s}, raw_code: \"{{ config(k=env_var('K')) }} select 1\"}";
        assertThat(of(PROD, DEV).explain("k", model(node.formatted("a")), model(node.formatted("b"))))
                .isTrue();
    }

    @Test
    void valuesOfTwoRunsAreTheSameButForTheirIds() {
        Environments environments = new Environments(
                new TargetPlaces(NamePair.UNKNOWN, NamePair.UNKNOWN, NamePair.UNKNOWN, false),
                new Runs(List.of("11111111-aaaa"), List.of("22222222-bbbb")),
                ConfigText.of(StatePair.of(PROD, PROD)),
                (name, packageName) -> false);
        assertThat(environments.areSame(json("[by 11111111-aaaa]"), json("[by 22222222-bbbb]"), ValueSameness.EQUAL))
                .isTrue();
        assertThat(environments.areSame(json("[by 11111111-aaaa]"), json("[by 33333333-cccc]"), ValueSameness.EQUAL))
                .isFalse();
    }

    private static Environments of(ProjectState base, ProjectState current) {
        return Environments.of(StatePair.of(base, current), (name, packageName) -> false);
    }
}
