package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Run;

class RunFilterTest {

    private static final Run RUN = Run.builder(States.info("prod", "run-1"))
            .gitSha("abc123")
            .branch("main")
            .pullRequest("42")
            .tags(List.of("release", "v1"))
            .build();

    /** Each row: project, environment, commit, branch, pull request, tag; whether the run is one of these. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, -, true",
                "shop, prod, abc123, main, 42, release, true",
                "shop, -, -, -, -, -, true",
                "bar, -, -, -, -, -, false",
                "-, prod, -, -, -, -, true",
                "-, pro, -, -, -, -, false",
                "-, -, abc, -, -, -, true",
                "-, -, abc1234, -, -, -, false",
                "-, -, 123, -, -, -, false",
                "-, -, ABC, -, -, -, false",
                "-, -, -, main, -, -, true",
                "-, -, -, mai, -, -, false",
                "-, -, -, -, 42, -, true",
                "-, -, -, -, 4, -, false",
                "-, -, -, -, -, v1, true",
                "-, -, -, -, -, v, false",
                "shop, prod, abc, main, 42, other, false",
            })
    void aRunMeetsAllThatIsGiven(
            @Nullable String project,
            @Nullable String environment,
            @Nullable String gitSha,
            @Nullable String branch,
            @Nullable String pullRequest,
            @Nullable String tag,
            boolean matches) {
        assertThat(RunFilter.builder()
                        .project(project)
                        .environment(environment)
                        .gitSha(gitSha)
                        .branch(branch)
                        .pullRequest(pullRequest)
                        .tag(tag)
                        .build()
                        .matches(RUN))
                .isEqualTo(matches);
    }

    @Test
    void aRunWithoutLabelsMeetsNoFilterOfThem() {
        Run plain = Run.of(States.info("prod", "run-1"));
        assertThat(RunFilter.ALL.matches(plain)).isTrue();
        assertThat(RunFilter.builder().gitSha("").build().matches(plain)).isFalse();
        assertThat(RunFilter.builder().gitSha("a").build().matches(plain)).isFalse();
        assertThat(RunFilter.builder().branch("main").build().matches(plain)).isFalse();
    }
}
