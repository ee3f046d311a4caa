package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;

class RunsTest {

    private final Runs runs = Runs.of(
            state("11111111-aaaa", "2026-01-31T12:00:00.123456+00:00"),
            state("22222222-bbbb", "2026-02-01T08:30:00.5Z"));

    @ParameterizedTest
    @CsvSource({
        "by 11111111-aaaa,                        by 22222222-bbbb",
        "2026-01-31T12:00:00.123456+00:00,        2026-02-01T08:30:00.5Z",
        "2026-01-31 12:00:00.123456+00:00,        2026-02-01 08:30:00.5Z",
        "at 2026-01-31T12:00:00,                  at 2026-02-01T08:30:00",
        "at 2026-01-31 12:00:00,                  at 2026-02-01 08:30:00",
        "2026-01-30,                              2026-01-30",
    })
    void aTextOfOneRunIsTranslatedToTheOther(String before, String after) {
        assertThat(runs.translated(before)).isEqualTo(after);
        assertThat(runs.translated(Nodes.json("{k: ['" + before + "']}")))
                .isEqualTo(Nodes.json("{k: ['" + after + "']}"));
    }

    @Test
    void aShortIdCouldStandInAnyText() {
        assertThat(Runs.of(state("run-1", null), state("run-2", null))).isEqualTo(Runs.UNKNOWN);
    }

    @Test
    void oneRunHasNothingToTranslate() {
        ProjectState state = state("11111111-aaaa", null);
        assertThat(Runs.of(state, state)).isEqualTo(Runs.UNKNOWN);
    }

    private static ProjectState state(String id, @Nullable String startedAt) {
        StateInfo info = States.info("prod", id);
        return ProjectState.builder(new StateInfo(
                        info.environment(),
                        info.project(),
                        info.invocation(),
                        info.adapterType(),
                        info.quoting(),
                        Json.Obj.builder().put("run_started_at", startedAt).build()))
                .build();
    }
}
