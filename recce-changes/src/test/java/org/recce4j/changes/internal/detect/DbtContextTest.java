package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;

class DbtContextTest {

    /** dbt 1.9 introduced {@code state_modified_compare_more_unrendered_values}, dbt 1.12 made it the default. */
    @ParameterizedTest
    @CsvSource({
        "1.8,  ,      false",
        "1.8,  true,  false",
        "1.9,  ,      false",
        "1.9,  true,  true",
        "1.11, ,      false",
        "1.12, ,      true",
        "1.12, false, false",
    })
    void theFlagIsTheProjectsOrTheVersionsDefault(String version, @Nullable Boolean project, boolean flag) {
        StatePair states = StatePair.of(States.writtenBy("1.8"), States.writtenBy(version));
        assertThat(DbtContext.of(states, project).moreUnrendered()).isEqualTo(flag);
    }
}
