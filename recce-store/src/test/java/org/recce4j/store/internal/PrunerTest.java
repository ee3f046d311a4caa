package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.store.Retention;

/** Which runs a retention keeps: docs/store.md, "Retention". */
class PrunerTest {

    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    /** A run of an environment by its age in days: {@code 3} is three days old, {@code 3+} has a tag. */
    private static Run run(String project, String environment, String age) {
        String days = age.replace("+", "");
        StateInfo info = new StateInfo(
                environment,
                new StateInfo.Project(project, null),
                new StateInfo.Invocation(null, null, null, NOW.minus(Duration.ofDays(Long.parseLong(days)))),
                null,
                Json.Obj.EMPTY,
                Json.Obj.EMPTY);
        Run run = Run.of(info, project + "/" + environment + "/" + days);
        return age.endsWith("+") ? run.toBuilder().tag("kept").build() : run;
    }

    private static List<Run> runs(String project, String environment, String ages) {
        return Stream.of(ages.split(" "))
                .map(age -> run(project, environment, age))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // of an environment with runs of these ages, newest first; number of runs; days; what goes
                "1 2 3 4,  2, -, 3 4",
                "1 2 3 4,  9, -, ''",
                "1 2 3 4,  1, -, 2 3 4",
                "1 2 3 4,  0, -, 2 3 4",
                "1 2 3 4,  -, 2, 3 4",
                "1 2 3 4,  -, 0, 2 3 4",
                "5 6 7,    -, 2, 6 7",
                "1 2 3 4,  1, 3, 4",
                "1 2 3 4,  3, 1, 4",
                "1 2+ 3 4, 1, -, 3 4",
                "1 2+ 3 4, 2, -, 3 4",
                "1 2 3 4+, -, 1, 2 3",
            })
    void whatNeitherBoundKeepsGoes(String ages, @Nullable Integer runs, @Nullable Integer days, String gone) {
        Retention retention = new Retention(runs, days == null ? null : Duration.ofDays(days));
        assertThat(RetentionRule.gone(runs("shop", "prod", ages), retention, NOW))
                .extracting(run -> run.id().replace("shop/prod/", ""))
                .isEqualTo(gone.isEmpty() ? List.of() : List.of(gone.split(" ")));
    }

    static Stream<Arguments> environments() {
        return Stream.of(
                Arguments.of(List.of("shop", "prod"), List.of("shop", "dev")),
                Arguments.of(List.of("shop", "prod"), List.of("bar", "prod")));
    }

    @ParameterizedTest
    @MethodSource("environments")
    void eachEnvironmentOfAProjectIsCountedAlone(List<String> one, List<String> other) {
        List<Run> all = new ArrayList<>(runs(one.get(0), one.get(1), "1 3 5"));
        all.addAll(runs(other.get(0), other.get(1), "2 4 6"));
        all.sort(StoredStates.NEWEST_FIRST);
        assertThat(RetentionRule.gone(all, Retention.ofRuns(2), NOW))
                .extracting(Run::id)
                .containsExactly(String.join("/", one) + "/5", String.join("/", other) + "/6");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theNewestOfEachEnvironmentAndTaggedRunsAreAlwaysKept(
            @ForAll("runs") List<Run> runs, @ForAll @IntRange(max = 4) int number) {
        List<Run> gone = RetentionRule.gone(runs, Retention.ofRuns(number), NOW);
        assertThat(gone).allSatisfy(run -> {
            assertThat(run.tags()).isEmpty();
            assertThat(runs.stream()
                            .filter(other -> other.environment().equals(run.environment()))
                            .max(Comparator.comparing(Run::runAt).thenComparing(Run::id)))
                    .isNotEqualTo(Optional.of(run));
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void twoBoundsKeepWhatEitherKeeps(
            @ForAll("runs") List<Run> runs,
            @ForAll @IntRange(max = 4) int number,
            @ForAll @IntRange(max = 12) int days) {
        HashSet<Run> neither = new HashSet<>(RetentionRule.gone(runs, Retention.ofRuns(number), NOW));
        neither.retainAll(RetentionRule.gone(runs, Retention.ofAge(Duration.ofDays(days)), NOW));
        assertThat(new HashSet<>(RetentionRule.gone(runs, new Retention(number, Duration.ofDays(days)), NOW)))
                .isEqualTo(neither);
    }

    @Provide
    Arbitrary<List<Run>> runs() {
        return Combinators.combine(
                        Arbitraries.of("prod", "dev"),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of("", "", "+"))
                .as((environment, days, tag) -> run("shop", environment, days + tag))
                .list()
                .uniqueElements(Run::id)
                .ofMaxSize(10)
                .map(runs -> runs.stream().sorted(StoredStates.NEWEST_FIRST).toList());
    }
}
