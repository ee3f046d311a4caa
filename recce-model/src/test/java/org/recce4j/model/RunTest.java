package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run, its labels, and the names by which it is found. */
class RunTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void hasTheIdAndTimeOfDbtsInvocation() {
        Run run = Run.of(info("prod", "abc-1", AT));
        assertThat(run.id()).isEqualTo("abc-1");
        assertThat(run.environment()).isEqualTo("prod");
        assertThat(run.runAt()).isEqualTo(AT);
    }

    @Test
    void withoutATimeIsTheOldest() {
        assertThat(Run.of(info("prod", "abc-1", null)).runAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void needsAnIdAndAnEnvironment() {
        assertThatThrownBy(() -> Run.of(info("prod", null, AT)))
                .hasMessage("Cannot name the run: the artifact has no invocation_id; give a run id of your own");
        assertThat(Run.of(info("prod", null, AT), "mine").id()).isEqualTo("mine");
        assertThatThrownBy(() -> Run.of(info(null, "abc-1", AT)))
                .hasMessage("Cannot name the run: the state has no environment; read the artifacts with one");
    }

    @Test
    void isNamedByItsOwner() {
        Run run = Run.builder(info(null, null, AT))
                .id("mine")
                .environment("dev")
                .runAt(AT.plusSeconds(1))
                .build();
        assertThat(run).isEqualTo(new Run("mine", "dev", AT.plusSeconds(1), run.info(), null, null, null, List.of()));
        assertThat(run.toBuilder().tag("v1").build().toBuilder().build())
                .isEqualTo(run.toBuilder().tag("v1").build());
    }

    @Test
    void keepsEachTagOnceInTheOrderGiven() {
        Run run = Run.builder(info("prod", "a", AT))
                .tags(List.of("v2", "v1"))
                .tags(List.of("v1", "v3"))
                .build();
        assertThat(run.tags()).containsExactly("v2", "v1", "v3");
    }

    @Test
    void readsBackWithAllItsLabels() {
        Run run = Run.builder(info("prod", "a", AT))
                .gitSha("0a1b2c3")
                .branch("feature/x")
                .pullRequest("42")
                .tag("release")
                .build();
        assertThat(Run.fromJson(run.toJson())).isEqualTo(run);
        Run bare = Run.of(info("prod", "a", AT));
        assertThat(Run.fromJson(bare.toJson())).isEqualTo(bare);
    }

    @Test
    void refusesJsonThatNamesNoRun() {
        for (String field : List.of("run_id", "environment", "run_at")) {
            Json.Obj json = Run.of(info("prod", "a", AT)).toJson().without(List.of(field));
            assertThatThrownBy(() -> Run.fromJson(json))
                    .hasMessage("Cannot read a run: it lacks its run_id, environment or run_at");
        }
    }

    @Test
    void isNamedAsOnTheCommandLine() {
        assertThat(StateRef.latest("prod")).hasToString("store:latest:prod");
        assertThat(StateRef.latest("shop", "prod")).hasToString("store:latest:shop/prod");
        assertThat(StateRef.run("abc-1")).hasToString("store:run:abc-1");
    }

    private static StateInfo info(@Nullable String environment, @Nullable String id, @Nullable Instant at) {
        return new StateInfo(
                environment,
                new StateInfo.Project("shop", null),
                new StateInfo.Invocation(id, "1.12.0", "v12", at),
                "duckdb",
                Json.Obj.EMPTY,
                Json.Obj.EMPTY);
    }
}
