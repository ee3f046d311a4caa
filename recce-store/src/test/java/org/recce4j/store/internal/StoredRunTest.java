package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.model.text.JsonText;

/** What saving one run over another means, by the ids of what they are made of. */
class StoredRunTest {

    private static final Run RUN = Run.of(States.info("prod", "run-1"));

    private static StoredRun stored(
            String tree, String bareTree, @Nullable String results, @Nullable String freshness) {
        return new StoredRun(RUN, tree, bareTree, results, freshness, "details");
    }

    /** Each row: what is given as tree, bare tree, results, freshness; what is stored; whether they agree; whether it adds. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "bare, bare, -, -,   bare, bare, -, -,   true,  false",
                "bare, bare, r, -,   bare, bare, -, -,   true,  true",
                "bare, bare, -, -,   bare, bare, r, f,   true,  false",
                "bare, bare, r, f,   bare, bare, r, -,   true,  true",
                "bare, bare, r, -,   bare, bare, s, -,   false, false",
                "bare, bare, -, f,   bare, bare, -, g,   false, false",
                "cat,  bare, -, -,   bare, bare, -, -,   true,  true",
                "bare, bare, -, -,   cat,  bare, -, -,   true,  false",
                "cat,  bare, -, -,   cat,  bare, -, -,   true,  false",
                "cat,  bare, -, -,   dog,  bare, -, -,   false, false",
                "bare, bare, -, -,   rest, rest, -, -,   false, false",
                "cat,  bare, -, -,   cat,  rest, -, -,   false, false",
            })
    void aRunIsLaidOverAnotherOnlyIfNothingIsLost(
            String tree,
            String bareTree,
            @Nullable String results,
            @Nullable String freshness,
            String storedTree,
            String storedBareTree,
            @Nullable String storedResults,
            @Nullable String storedFreshness,
            boolean agrees,
            boolean adds) {
        StoredRun given = stored(tree, bareTree, results, freshness);
        StoredRun before = stored(storedTree, storedBareTree, storedResults, storedFreshness);
        assertThat(given.agreesWith(before)).isEqualTo(agrees);
        assertThat(given.adds(before)).isEqualTo(adds);
    }

    @Test
    void aRunOfAnotherEnvironmentOrArtifactHasAnotherManifest() {
        StoredRun run = stored("tree", "tree", null, null);
        Run other = Run.of(States.info("dev", "run-1"));
        assertThat(run.with(RUN.toBuilder().tag("a").build()).agreesWith(run)).isTrue();
        assertThat(run.with(other).agreesWith(run)).isFalse();
        assertThat(run.with(Run.of(States.info("prod", "run-2"), "run-1")).agreesWith(run))
                .isFalse();
    }

    @Test
    void knowsWhatIsBesideItsTree() {
        assertThat(stored("t", "t", null, null).beside()).containsExactly("details");
        assertThat(stored("t", "t", "r", "f").beside()).containsExactly("details", "r", "f");
    }

    static Stream<StoredRun> changed() {
        return Stream.of(
                stored("other", "bare", "r", null),
                stored("tree", "other", "r", null),
                stored("tree", "bare", "other", null),
                stored("tree", "bare", null, "r"),
                stored("tree", "bare", "r", "other"),
                new StoredRun(RUN, "tree", "bare", "r", null, "other"));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void theSealIsBrokenByAChangeOfAnyId(StoredRun changed) {
        StoredRun written = stored("tree", "bare", "r", null);
        Json.Obj content = content(written);
        assertThat(written.isSealedBy(content)).isTrue();
        assertThat(changed.isSealedBy(content)).isFalse();
    }

    @Test
    void theSealIsBrokenByAChangeOfTheContent() {
        StoredRun written = stored("tree", "bare", "r", null);
        Json.Obj content = content(written);
        assertThat(written.isSealedBy(content.with("branch", Json.of("forged"))))
                .isFalse();
        assertThat(written.isSealedBy(content.with("seal", Json.of("forged")))).isFalse();
        assertThat(written.isSealedBy(content.without(List.of("seal"))))
                .as("a row that was written before rows had a seal")
                .isTrue();
    }

    @Test
    void aRowHasTheRunTwiceForPeopleAndToLoad() {
        Run run = RUN.toBuilder()
                .gitSha("abc")
                .branch("main")
                .pullRequest("42")
                .tag("release")
                .build();
        Instant savedAt = Instant.parse("2026-03-02T00:00:00Z");
        List<?> row = stored("tree", "bare", null, "f").with(run).row(new ShownValues(1_000_000), savedAt);
        assertThat(row).hasSize(Layout.RUNS.columns().size());
        assertThat(row.subList(0, row.size() - 1).stream().map(String::valueOf))
                .containsExactly(
                        "run-1",
                        "prod",
                        "2026-03-01T08:00Z",
                        "1.11.0",
                        "duckdb",
                        "shop",
                        "abc",
                        "main",
                        "42",
                        "[\"release\"]",
                        "2026-03-02T00:00Z",
                        "tree",
                        "bare",
                        "null",
                        "f",
                        "details");
        assertThat(Run.fromJson(content(stored("tree", "bare", null, "f").with(run))))
                .isEqualTo(run);
    }

    private static Json.Obj content(StoredRun run) {
        List<?> row = run.row(new ShownValues(1_000_000), Instant.EPOCH);
        return (Json.Obj) JsonText.read((String) row.get(row.size() - 1));
    }
}
