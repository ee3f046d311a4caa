package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.RunFilter;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Run ids, environments, labels and tags of odd characters in an empty store. */
record OddNames(MetadataStore store) {

    void areBroughtBackOrRefused() {
        int number = 0;
        for (String odd : List.of(
                "it's \"quoted\" `so` \\ and \\'",
                "a/b\\c:d?e#f%20&g;h--i/*j*/",
                " spaces ",
                "\t\r\n",
                "\ud83d\ude80\u202eright to left\u2066",
                "e\u0301\u00e9\ufeff\u0007\u001b[31m",
                "null",
                "latest:prod",
                "x".repeat(1_000))) {
            ProjectState state =
                    ProjectState.builder(States.info("of " + odd, "run")).build();
            Run run = Run.builder(state.info())
                    .id(odd.isBlank() ? "b" + odd : odd)
                    .gitSha(odd)
                    .branch(odd)
                    .pullRequest(odd)
                    .tags(List.of(odd, "tag"))
                    .build();
            assertThat(store.save(run, state)).isEqualTo(SaveResult.SAVED);
            assertThat(store.save(run, state)).isEqualTo(SaveResult.UNCHANGED);
            assertThat(store.load(StateRef.run(run.id()))).isEqualTo(state);
            assertThat(store.load(StateRef.latest("of " + odd))).isEqualTo(state);
            assertThat(store.find(RunFilter.builder()
                            .environment("of " + odd)
                            .gitSha(odd)
                            .branch(odd)
                            .pullRequest(odd)
                            .tag(odd)
                            .build()))
                    .containsExactly(run);
            assertThat(store.list()).hasSize(++number);
        }
        labelsMayHaveWhatAKeyMayNot();
    }

    private void labelsMayHaveWhatAKeyMayNot() {
        for (String odd : List.of("\0nul\0", "half \ud83d", "\ude80", "long".repeat(2_500))) {
            ProjectState state =
                    ProjectState.builder(States.info("env" + odd, "run")).build();
            Run run = Run.builder(state.info())
                    .id("ok")
                    .gitSha(odd)
                    .branch(odd)
                    .pullRequest(odd)
                    .tags(List.of(odd))
                    .build();
            store.replace(run, state);
            assertThat(store.load(StateRef.latest("env" + odd))).isEqualTo(state);
            assertThat(store.find(RunFilter.builder()
                            .gitSha(odd)
                            .branch(odd)
                            .pullRequest(odd)
                            .tag(odd)
                            .build()))
                    .containsExactly(run);
            assertRefused(Run.of(state.info(), odd), state);
        }
        ProjectState state = ProjectState.builder(States.info("prod", "run")).build();
        assertRefused(Run.of(state.info(), ""), state);
        assertRefused(Run.of(state.info(), "  "), state);
        assertRefused(Run.of(States.info("", "run"), "x"), state);
    }

    private void assertRefused(Run run, ProjectState state) {
        int before = store.list().size();
        for (Runnable save : List.<Runnable>of(() -> store.save(run, state), () -> store.replace(run, state))) {
            assertThatThrownBy(save::run)
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.RUN_INVALID))
                    .hasMessageStartingWith("Cannot save a run of environment");
        }
        assertThatThrownBy(() -> store.load(StateRef.run(run.id())))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.STATE_NOT_FOUND));
        assertThat(store.list()).hasSize(before);
    }
}
