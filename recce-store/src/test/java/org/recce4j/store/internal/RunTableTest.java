package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.store.StoreFailures.assertFails;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Run;
import org.recce4j.store.Projects;
import org.recce4j.store.StoreDatabase;
import org.recce4j.store.StoreErrorCode;

/** The rows of runs: what is read of them, and what is noticed of a hand that changed them. */
class RunTableTest {

    private final StoreDatabase database = new StoreDatabase();
    private final RunTable runs = new RunTable(
            database.warehouse(), new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA));

    @BeforeEach
    void saveTwoRuns() {
        database.storeOf(Projects.of("run-1", 2, 0), Projects.of("run-2", 2, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertDamaged(String why) {
        assertFails(
                StoreErrorCode.DAMAGED,
                "Cannot read run \"run-1\": " + why + "; restore the row, or delete it and save the run again",
                () -> runs.rows(DSL.noCondition()));
    }

    @Test
    void aRowIsWhatWasWritten() {
        Run run = Run.of(Projects.of("run-1", 2, 0).info());
        assertThat(runs.find("run-1")).contains(StoredRun.of(run, Snapshot.of(Projects.of("run-1", 2, 0))));
        assertThat(runs.find("nope")).isEmpty();
    }

    /** Two runs of one moment are in the order of their ids, so that a list is the same each time. */
    @Test
    void theNewestIsFirst() {
        assertThat(runs.rows(DSL.noCondition()))
                .extracting(row -> row.run().id())
                .containsExactly("run-2", "run-1");
    }

    @Test
    void aRunThatWasThereAMomentAgoMayBeGone() {
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                "Cannot find run \"gone\": it was removed a moment ago",
                () -> runs.require("gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree_id", "bare_tree_id", "results_id", "freshness_id", "details_id"})
    void anIdThatWasChangedIsNoticed(String column) {
        database.execute("update recce_metadata.runs set " + column + " = 'forged' where run_id = 'run-1'");
        assertDamaged("its row in runs was changed by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree_id", "bare_tree_id", "details_id"})
    void anIdThatWasRemovedIsNoticed(String column) {
        database.execute("update recce_metadata.runs set " + column + " = null where run_id = 'run-1'");
        assertDamaged("its row in runs was changed by hand");
    }

    @Test
    void aRunUnderAnotherIdIsNoticed() {
        database.execute("update recce_metadata.runs set content = replace(content, 'run-1', 'run-9')"
                + " where run_id = 'run-1'");
        assertDamaged("its row in runs was changed by hand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'[]'", "'7'"})
    void contentThatIsNoObjectIsNoRun(String content) {
        database.execute("update recce_metadata.runs set content = " + content + " where run_id = 'run-1'");
        assertDamaged("its row in runs was changed by hand, \"content\" is not a run");
    }

    @Test
    void contentWithoutAnEnvironmentIsNoRun() {
        database.execute("update recce_metadata.runs set content = '{}' where run_id = 'run-1'");
        assertDamaged("its row in runs was changed by hand, \"content\" is not a run"
                + " (Cannot read a run: it lacks its run_id, environment or run_at)");
    }

    @Test
    void aRowThatIsThereTwiceIsNoticed() {
        database.execute("insert into recce_metadata.runs select * from recce_metadata.runs where run_id = 'run-1'");
        assertDamaged("it has several rows in runs");
    }

    /** Users may correct what only people read; the loader does not. */
    @Test
    void aColumnForPeopleMayBeChanged() {
        database.execute("update recce_metadata.runs set branch = 'renamed' where run_id = 'run-1'");
        assertThat(runs.find("run-1").orElseThrow().run().branch()).isNull();
    }
}
