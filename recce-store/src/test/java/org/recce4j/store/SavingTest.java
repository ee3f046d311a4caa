package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;

/** What a save writes, and what it does to a run that is stored already. */
class SavingTest {

    private final StoreDatabase database = new StoreDatabase();
    private final MetadataStore store = database.storeOf();
    private final ProjectState state = Projects.of("run-1", 10, 0);
    private final Run run = Run.of(state.info());

    @AfterEach
    void close() {
        database.close();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        store.statistics().tables().forEach(table -> rows.put(table.name(), table.rows()));
        return rows;
    }

    /** The rows that a table has more than before, of those that have more. */
    private Map<String, Long> added(Map<String, Long> before) {
        Map<String, Long> added = new TreeMap<>();
        rows().forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                added.put(table, more);
            }
        });
        return added;
    }

    /** 10 models, the disabled node, the other fields and the details: 13 contents; docs/store.md, "How it is kept". */
    @Test
    void storesEachPartOfAStateOnce() {
        store.save(run, state);
        assertThat(rows())
                .containsEntry("runs", 1L)
                .containsEntry("contents", 13L)
                .containsEntry("node_versions", 10L)
                .containsEntry("version_parents", 10L)
                .containsEntry("bucket_items", 12L)
                .containsEntry("tree_buckets", 128L);
    }

    @Test
    void anUnchangedProjectAddsItsRunAndWhenItWasParsed() {
        store.save(run, state);
        Map<String, Long> before = rows();
        ProjectState next = Projects.of("run-2", 10, 0);
        store.save(next);
        assertThat(added(before)).isEqualTo(Map.of("runs", 1L, "contents", 1L));
    }

    @Test
    void aChangedNodeAddsItsVersionOneBucketAndATree() {
        store.save(run, state);
        Map<String, Long> before = rows();
        ProjectState next = Projects.of("run-2", 10, 1);
        store.save(next);
        assertThat(added(before))
                .isEqualTo(Map.of(
                        "runs",
                        1L,
                        "contents",
                        2L,
                        "node_versions",
                        1L,
                        "version_parents",
                        1L,
                        "bucket_items",
                        1L,
                        "tree_buckets",
                        128L));
    }

    @Test
    void savingTheSameAgainWritesNothing() {
        store.save(run, state);
        Map<String, Long> before = rows();
        database.execute("update recce_metadata.runs set saved_at = timestamp '2000-01-01 00:00:00'");
        assertThat(store.save(run, state)).isEqualTo(SaveResult.UNCHANGED);
        assertThat(rows()).isEqualTo(before);
        assertThat(database.value("select year(saved_at) from recce_metadata.runs"))
                .isEqualTo("2000");
    }

    @Test
    void tellsWhenItSavedByTheClockItWasGiven() {
        store.save(run, state);
        assertThat(database.number("select epoch_ms(saved_at) from recce_metadata.runs"))
                .isEqualTo(StoreDatabase.NOW.toEpochMilli());
    }

    @Test
    void labelsAreAddedToAStoredRunAndTakeNoneAway() {
        store.save(run.toBuilder().gitSha("abc").branch("main").tag("a").build(), state);
        assertThat(store.save(run.toBuilder().pullRequest("7").tag("b").build(), state))
                .isEqualTo(SaveResult.COMPLETED);
        assertThat(store.list())
                .containsExactly(run.toBuilder()
                        .gitSha("abc")
                        .branch("main")
                        .pullRequest("7")
                        .tags(List.of("a", "b"))
                        .build());
        assertThat(database.rows("select git_sha, branch, pull_request, tags from recce_metadata.runs"))
                .containsExactly(List.of("abc", "main", "7", "[\"a\",\"b\"]"));
    }

    @Test
    void whatAStoredRunLacksIsAdded() {
        ProjectState more = state.with(Projects.catalog("BIGINT", "model.shop.m1"))
                .with(Projects.results("success", "model.shop.m1"));
        store.save(run, state);
        assertThat(store.save(run, more)).isEqualTo(SaveResult.COMPLETED);
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(more);
        assertThat(store.save(run, state)).as("less of the same").isEqualTo(SaveResult.UNCHANGED);
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(more);
    }

    @Test
    void freshnessOfSourcesIsAddedToo() {
        ProjectState rich = States.rich("prod", "run-1");
        ProjectState without = ProjectState.fromJson(rich.toJson().without(List.of("freshness")));
        store.save(run, without);
        assertThat(store.save(run, rich)).isEqualTo(SaveResult.COMPLETED);
        assertThat(store.load(StateRef.run("run-1")).freshness()).isEqualTo(rich.freshness());
    }

    @Test
    void anotherStateUnderTheIdIsRefused() {
        store.save(run, state);
        ProjectState other = Projects.of("run-1", 10, 1);
        assertFails(
                StoreErrorCode.RUN_EXISTS,
                "Cannot save run \"run-1\" of prod (2026-03-01T08:00:00Z): another state is stored under this id, of prod"
                        + " (2026-03-01T08:00:00Z); replace it or give another run id",
                () -> store.save(run, other));
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void theIdOfARunOfAnotherEnvironmentIsRefused() {
        store.save(run, state);
        ProjectState dev =
                state.toBuilder().info(state.info().withEnvironment("dev")).build();
        assertFails(
                StoreErrorCode.RUN_EXISTS,
                "Cannot save run \"run-1\" of dev (2026-03-01T08:00:00Z): a run belongs to one environment, and this id"
                        + " belongs to a run of prod (2026-03-01T08:00:00Z); replace it or give another run id",
                () -> store.save(dev));
    }

    @Test
    void anIdThatNoWarehouseCanHoldIsRefusedBeforeAnythingIsWritten() {
        for (Run unstorable : List.of(Run.of(state.info(), ""), Run.of(state.info(), "a\0"))) {
            assertThatThrownBy(() -> store.save(unstorable, state)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.replace(unstorable, state)).isInstanceOf(StoreException.class);
        }
        assertThat(rows().values()).containsOnly(0L);
    }

    @Test
    void replacingKeepsNothingOfTheRunButItsId() {
        store.save(run.toBuilder().tag("old").build(), state);
        ProjectState other = States.rich("dev", "run-1");
        assertThat(store.replace(Run.of(other.info()), other)).isEqualTo(SaveResult.REPLACED);
        assertThat(store.list()).containsExactly(Run.of(other.info()));
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(other);
    }

    @Test
    void replacingARunThatIsNotThereSavesIt() {
        assertThat(store.replace(run, state)).isEqualTo(SaveResult.SAVED);
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(state);
    }
}
