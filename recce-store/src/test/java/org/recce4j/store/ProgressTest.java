package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;

/** How far a call is, and what is left when it is cancelled on the way. */
class ProgressTest {

    private static final String CANCELLED =
            "The work of the metadata store was cancelled; nothing of what it had written is seen";

    private final StoreDatabase database = new StoreDatabase();
    private final ProjectState state = Projects.of("run-1", 3, 0);
    private final Run run = Run.of(state.info());
    private final MetadataStore store = database.storeOf();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSaveNamesEachTableThatItWrites() {
        List<String> steps = new ArrayList<>();
        store.reporting((what, done, total) -> steps.add(done + "/" + total + " " + what))
                .save(run, state);
        assertThat(steps)
                .containsExactly(
                        "0/1 comparing run run-1",
                        "0/8 writing 6 versions: node_versions",
                        "1/8 writing 6 versions: version_columns",
                        "2/8 writing 6 versions: version_parents",
                        "3/8 writing 6 versions: macro_versions",
                        "4/8 writing 6 versions: result_versions",
                        "5/8 writing 6 versions: freshness_versions",
                        "6/8 writing 6 versions: contents",
                        "7/8 writing the tree",
                        "8/8 writing the run");
    }

    @Test
    void aRunThatIsThereIsComparedAlone() {
        store.save(run, state);
        List<String> steps = new ArrayList<>();
        store.reporting((what, done, total) -> steps.add(what)).save(run, state);
        assertThat(steps).containsExactly("comparing run run-1");
    }

    /** The first step is before the lock, the last one before the run's row. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9, 10})
    void aSaveThatIsCancelledAtAnyStepLeavesTheOldRun(int step) {
        ProjectState before = Projects.of("run-1", 3, 2);
        store.save(run, before);
        StoreStatistics size = store.statistics();
        Cancellation cancellation = new Cancellation();
        AtomicInteger steps = new AtomicInteger();
        MetadataStore cancelled = store.cancelledBy(cancellation).reporting((what, done, total) -> {
            if (steps.incrementAndGet() == step) {
                cancellation.cancel();
            }
        });
        assertFailsAsCancelled(() -> cancelled.replace(run, state));
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
        assertThat(store.statistics()).isEqualTo(size);
        assertThat(store.replace(run, state)).as("the lock is free").isEqualTo(SaveResult.REPLACED);
    }

    private static void assertFailsAsCancelled(Runnable call) {
        assertThat(catchThrowable(call::run))
                .isInstanceOfSatisfying(
                        RecceException.class,
                        failure -> assertThat(failure.code().category()).isEqualTo(ErrorCode.Category.CANCELLED));
    }

    @Test
    void aPruneThatIsCancelledRemovesNothing() {
        store.save(run, state);
        ProjectState next = Projects.of("run-2", 3, 1);
        store.save(next);
        Cancellation cancellation = new Cancellation();
        MetadataStore cancelled =
                store.cancelledBy(cancellation).reporting((what, done, total) -> cancellation.cancel());
        assertFails(StoreErrorCode.CANCELLED, CANCELLED, () -> cancelled.prune(Retention.ofRuns(1)));
        assertThat(store.list()).hasSize(2);
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void aCancelledCallDoesNotBegin() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        MetadataStore cancelled = store.cancelledBy(cancellation);
        assertFailsAsCancelled(() -> cancelled.save(run, state));
        assertFailsAsCancelled(() -> cancelled.load(StateRef.run("run-1")));
        assertFailsAsCancelled(cancelled::statistics);
        assertThat(store.list()).isEmpty();
    }

    /** The two views of a store are independent of the order in which they are made. */
    @Test
    void aViewKeepsWhatTheViewBeforeItHad() {
        Cancellation cancellation = new Cancellation();
        List<String> steps = new ArrayList<>();
        MetadataStore view =
                store.reporting((what, done, total) -> steps.add(what)).cancelledBy(cancellation);
        view.save(run, state);
        assertThat(steps).hasSize(10);
        cancellation.cancel();
        assertFailsAsCancelled(view::list);
    }
}
