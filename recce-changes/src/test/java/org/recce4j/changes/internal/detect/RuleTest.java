package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.NodeChange.Reason;

class RuleTest {

    @ParameterizedTest
    @CsvSource({
        // since, until, version of the current state, applies
        ",     ,     1.6,  true",
        ",     ,     2.0,  true",
        "1.12, ,     1.11, false",
        "1.12, ,     1.12, true",
        "1.12, ,     2.0,  true",
        ",     1.8,  1.7,  true",
        ",     1.8,  1.8,  false",
        "1.8,  1.10, 1.7,  false",
        "1.8,  1.10, 1.9,  true",
        "1.8,  1.10, 1.10, false",
    })
    void appliesToTheVersionsFromSinceToBeforeUntil(
            @Nullable String since, @Nullable String until, String version, boolean applies) {
        Rule<DetectionContext> rule = new Rule<>(Reason.OTHER, SharedComparisons.fields("label"));
        rule = since == null ? rule : rule.since(since);
        rule = until == null ? rule : rule.until(until);
        assertThat(rule.appliesTo(DbtVersion.of(version))).isEqualTo(applies);
    }
}
