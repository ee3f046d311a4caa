package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.store.StoreFailures.assertFails;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Warehouse;

/** What another writer does between two statements of a call: each happens at a statement that the test names. */
class StoreRaceTest {

    private static final Dialect DUCKDB = Adapters.builtIn().require("duckdb").dialect();

    /** The statement that lets a writer in: what comes before it is read without the lock. */
    private static final String LOCK = "update \"recce_metadata\".\"store_lock\"";

    private final Connection database = DriverManager.getConnection("jdbc:duckdb:");
    private final FailingConnections connections = new FailingConnections(new DuplicateSource(database));
    private final MetadataStore slow = store(Warehouse.of(connections.dataSource(), DUCKDB, Limits.DEFAULT));
    private final MetadataStore other = store(Warehouse.of(new DuplicateSource(database), DUCKDB, Limits.DEFAULT));
    private final ProjectState state = project("run-1", 0);
    private final Run run = Run.of(state.info());

    StoreRaceTest() throws SQLException {}

    private static MetadataStore store(Warehouse warehouse) {
        return StoreDatabase.store(warehouse);
    }

    private static ProjectState project(String run, int changed) {
        return Projects.of(run, 30, changed);
    }

    @BeforeEach
    void makeStore() {
        other.migrate();
    }

    @AfterEach
    void close() throws SQLException {
        assertThat(connections.isAllDone()).as("all that was to happen did").isTrue();
        database.close();
    }

    @Test
    void aRunThatIsReplacedAndPutBackWhileItIsReadIsThere() {
        other.save(run, state);
        connections.before("tree_buckets", () -> {
            other.replace(run, project("run-1", 1));
            other.prune(Retention.ofRuns(1));
        });
        connections.before("\"runs\"", () -> other.replace(run, state));

        assertThat(slow.load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void aRunThatIsReplacedWhileItIsReadIsReadAgain() {
        other.save(run, state);
        connections.before("tree_buckets", () -> {
            other.replace(run, project("run-1", 1));
            other.prune(Retention.ofRuns(1));
        });
        assertThat(slow.load(StateRef.run("run-1"))).isEqualTo(project("run-1", 1));
    }

    @Test
    void aRunThatIsPrunedWhileItIsReadIsNotFound() {
        other.save(run, state);
        ProjectState next = project("run-2", 1);
        connections.before("tree_buckets", () -> {
            other.save(next);
            other.prune(Retention.ofRuns(0));
        });
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                "Cannot find run \"run-1\": it was removed a moment ago",
                () -> slow.load(StateRef.run("run-1")));
    }

    @Test
    void ofTwoWritersOfOneRunTheSecondFindsItSaved() {
        connections.before(LOCK, () -> other.save(run, state));
        assertThat(slow.save(run, state)).isEqualTo(SaveResult.UNCHANGED);
        assertThat(slow.load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void ofTwoStatesUnderOneIdTheSecondIsRefused() {
        connections.before(LOCK, () -> other.save(run, project("run-1", 1)));
        assertFails(
                StoreErrorCode.RUN_EXISTS,
                "Cannot save run \"run-1\" of prod (2026-03-01T08:00:00Z): another state is stored under this id, of prod"
                        + " (2026-03-01T08:00:00Z); replace it or give another run id",
                () -> slow.save(run, state));
        assertThat(slow.load(StateRef.run("run-1"))).isEqualTo(project("run-1", 1));
    }

    @Test
    void ofTwoWhoReplaceARunTheSecondStays() {
        other.save(run, state);
        connections.before(LOCK, () -> other.replace(run, project("run-1", 1)));
        assertThat(slow.replace(run, project("run-1", 2))).isEqualTo(SaveResult.REPLACED);
        assertThat(slow.load(StateRef.run("run-1"))).isEqualTo(project("run-1", 2));
    }

    /** Neither of the two attachments is lost. */
    @Test
    void ofTwoWhoAttachToARunBothAreKept() {
        other.save(run, state);
        connections.before(LOCK, () -> other.attach("run-1", Projects.results("success", "model.shop.m1")));
        slow.attach("run-1", Projects.results("error", "model.shop.m2"));
        assertThat(slow.load(StateRef.run("run-1")).runResults())
                .extracting(RunResult::uniqueId)
                .containsExactlyInAnyOrder("model.shop.m1", "model.shop.m2");
    }

    @Test
    void whatIsAttachedToARunThatIsPrunedIsRefused() {
        other.save(run, state);
        ProjectState next = project("run-2", 1);
        connections.before(LOCK, () -> {
            other.save(next);
            other.prune(Retention.ofRuns(0));
        });
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                "Cannot find run \"run-1\": it was removed a moment ago",
                () -> slow.attach("run-1", Projects.results("success", "model.shop.m1")));
    }

    /** Contents that the pruned run alone had are written again for the one that is being saved. */
    @Test
    void aSaveThatCountedOnContentsOfAPrunedRunWritesThemItself() {
        other.save(run, state);
        ProjectState same = project("run-2", 0);
        connections.before(LOCK, () -> {
            ProjectState newest = project("run-3", 5);
            other.save(newest);
            other.prune(Retention.ofRuns(0));
        });
        slow.save(same);
        assertThat(slow.list()).extracting(Run::id).isEqualTo(List.of("run-3", "run-2"));
        assertThat(slow.load(StateRef.run("run-2"))).isEqualTo(same);
    }

    @Test
    void ofTwoWhoMakeTheStoreBothFindIt() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop schema recce_metadata cascade");
        }
        connections.before("create schema", other::migrate);
        slow.migrate();
        assertThat(slow.list()).isEmpty();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from recce_metadata.store_lock")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }
}
