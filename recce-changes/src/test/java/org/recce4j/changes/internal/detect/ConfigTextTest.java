package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.json;
import static org.recce4j.changes.internal.detect.Nodes.model;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

class ConfigTextTest {

    private final ConfigText texts = ConfigText.of(StatePair.of(States.of(), States.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a                        | a                        | a
        a                        | b                        |
        {k: a}                   | {k: a}                   | {k: a}
        {k: a}                   | {l: a}                   |
        # dbt 1.12 appends the value of a template to the list that contains it
        ['{{ x }}', prod]        | ['{{ x }}', dev]         | ['{{ x }}']
        ['{{ x }}', prod]        | ['{{ x }}']              | ['{{ x }}']
        ['{{ x }}', prod, a]     | ['{{ x }}', dev]         |
        [a, b]                   | [a]                      |
        {k: ['{{ x }}', prod]}   | {k: ['{{ x }}', dev]}    | {k: ['{{ x }}']}
        """)
    void twoTextsHaveInCommonWhatTheFilesSay(String old, String now, @Nullable String common) {
        assertThat(SharedText.common(json(old), json(now))).isEqualTo(common == null ? null : json(common));
    }

    @Test
    void theTextOfAKeyIsStoredOrInTheNodesOwnText() {
        assertThat(texts.shared("k", model("{unrendered_config: {k: a}}"), model("{unrendered_config: {k: a}}")))
                .isEqualTo(Json.of("a"));
        String own = "{raw_code: \"{{ config(k=var('x')) }}\"}";
        assertThat(texts.shared("k", model(own), model(own))).isNotNull();
        assertThat(texts.shared("k", model(own), model("{raw_code: \"{{ config(k=var('y')) }}\"}")))
                .isNull();
        assertThat(texts.shared("k", model("{}"), model("{}"))).isNull();
    }

    @Test
    void aHookHasTwoSpellings() {
        assertThat(texts.shared(
                        "pre-hook",
                        model("{unrendered_config: {pre-hook: a}}"),
                        model("{unrendered_config: {pre_hook: a}}")))
                .isEqualTo(Json.of("a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        '{{ target.name }}'       | a               | b                | true
        '{{ var(1) }}'            | a               | b                | false
        '{{ where() }}'           | a               | b                | true
        '{{ elsewhere() }}'       | a               | b                | false
        literal                   | a               | b                | false
        # only what the text says of a key counts
        {env: '{{ target.name }}'} | {env: a, x: 1} | {env: b, x: 1}   | true
        {env: '{{ target.name }}'} | {env: a, x: 1} | {env: b, x: 2}   | false
        {+env: '{{ target.name }}'} | {env: a}      | {env: b}         | true
        """)
    void aTextThatReadsTheTargetExplainsItsValues(String text, String old, String now, boolean explains) {
        ProjectState state = States.of().toBuilder()
                .add(Nodes.macro("macro.shop.where", "{% macro where() %}{{ inner() }}{% endmacro %}"))
                .add(Nodes.macro("macro.shop.inner", "{% macro inner() %}{{ target.schema }}{% endmacro %}"))
                .add(Nodes.macro("macro.shop.elsewhere", "{% macro elsewhere() %}1{% endmacro %}"))
                .build();
        assertThat(ConfigText.of(StatePair.of(state, state))
                        .explains(json(text), json(old), json(now), ConfigText.TARGET))
                .isEqualTo(explains);
    }
}
