package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;

class UnrenderedConfigTest {

    private static final Node RENDERED =
            Nodes.model("{raw_code: \"{{ config(x=1, tags=['a']) }} select 1\", unrendered_config: {x: 1, y: 2}}");

    /** {@code upgrade_unrendered_config} of dbt 1.12: with the flag on, if another release wrote the base. */
    @ParameterizedTest
    @CsvSource({
        "1.11.4, 1.12.6, true,  true",
        "1.12.5, 1.12.6, true,  true",
        "1.12.6, 1.12.6, true,  false",
        "1.11.4, 1.12.6, false, false",
        "1.10.0, 1.11.4, true,  false",
    })
    void dbt112ReadsTheConfigOfAnotherReleaseAgain(String before, String after, boolean flag, boolean isReadAgain) {
        UnrenderedConfig unrendered =
                UnrenderedConfig.asDbt(StatePair.of(States.writtenBy(before), States.writtenBy(after)), flag);
        assertThat(unrendered.of(RENDERED))
                .isEqualTo(Nodes.json(isReadAgain ? "{x: '1', y: 2, tags: \"['a']\"}" : "{x: 1, y: 2}"));
    }

    @Test
    void asWrittenIsWhatTheArtifactSays() {
        assertThat(UnrenderedConfig.asWritten(StatePair.of(States.of(), States.of()))
                        .of(RENDERED))
                .isEqualTo(Nodes.json("{x: 1, y: 2}"));
    }

    @Test
    void argumentsAreThoseOfTheNodesText() {
        assertThat(new DbtTemplates().configArguments(RENDERED)).containsOnlyKeys("x", "tags");
        assertThat(new DbtTemplates().configArguments(Nodes.model("{raw_code: select 1}")))
                .isEmpty();
        assertThat(new DbtTemplates().configArguments(Nodes.model("{raw_code: '{{ config( }}'}")))
                .isEmpty();
    }
}
