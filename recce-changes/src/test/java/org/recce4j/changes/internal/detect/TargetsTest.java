package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;

class TargetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # the text, the value in both states, the targets' names, whether there are two targets
        '{{ target.name }}'           | prod         | dev         | prod | dev  | true
        '{{- target.name -}}'         | prod         | dev         | prod | dev  | true
        '{{ target.name }}_x'         | prod_x       | dev_x       |      |      | true
        "{env: '{{ target.name }}'}"  | {env: prod}  | {env: dev}  | prod | dev  | true
        '{{ target.schema }}'         | a            | b           |      |      | true
        "'{{ env_var(''X'') }}'"      | a            | b           |      |      | false
        '{{ target.name }}'           | prod         | prod        |      |      | false
        literal                       | a            | b           |      |      | false
        """)
    void aTextThatReadsTheTargetTells(
            String text,
            String before,
            String after,
            @Nullable String nameBefore,
            @Nullable String nameAfter,
            boolean areTwo) {
        ProjectState base = state(text, before);
        ProjectState current = state(text, after);
        Targets targets = new Targets(base, current, ConfigText.of(StatePair.of(base, current)));
        assertThat(targets.names()).isEqualTo(new NamePair(nameBefore, nameAfter));
        assertThat(targets.areTwo(base, current)).isEqualTo(areTwo);
    }

    private static ProjectState state(String text, String value) {
        return States.of(Nodes.model("{config: {k: " + value + "}, unrendered_config: {k: " + text + "}}"));
    }

    @Test
    void theCallersNamesOfEnvironmentsTellToo() {
        ProjectState prod = ProjectState.builder(States.info("prod", "1")).build();
        ProjectState dev = ProjectState.builder(States.info("dev", "2")).build();
        Targets targets = new Targets(prod, dev, ConfigText.of(StatePair.of(prod, dev)));
        assertThat(targets.areTwo(prod, dev)).isTrue();
        assertThat(targets.areTwo(prod, prod)).isFalse();
    }
}
