package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;

/** Runs that go, and what goes with them: what no other run needs. */
class PruningTest {

    private final StoreDatabase database = new StoreDatabase();
    private final MetadataStore store = database.storeOf();

    @AfterEach
    void close() {
        database.close();
    }

    /** Saves a project as a run so many days before the clock's now. */
    private Run save(int daysOld, ProjectState state) {
        Run run = Run.builder(state.info())
                .runAt(StoreDatabase.NOW.minus(Duration.ofDays(daysOld)))
                .build();
        store.save(run, state);
        return run;
    }

    private long count(String table, String where) {
        return database.number("select count(*) from recce_metadata." + table + " where " + where);
    }

    @Test
    void whatNoOtherRunNeedsGoesWithARun() {
        Run old = save(9, Projects.of("old", 6, 1));
        save(1, Projects.of("new", 6, 0));
        assertThat(count("node_versions", "raw_code = 'select -1'")).isEqualTo(1);
        assertThat(store.prune(Retention.ofRuns(1)).runs()).containsExactly(old);
        assertThat(count("node_versions", "raw_code = 'select -1'")).isZero();
        assertThat(store.load(StateRef.run("new"))).isEqualTo(Projects.of("new", 6, 0));
        assertThat(store.statistics().rows())
                .as("as if the old run had never been there")
                .isEqualTo(statisticsOf(Projects.of("new", 6, 0)).rows());
    }

    private static StoreStatistics statisticsOf(ProjectState state) {
        try (StoreDatabase other = new StoreDatabase()) {
            return other.storeOf(state).statistics();
        }
    }

    @Test
    void thePlanIsWhatPruningDoes() {
        save(9, Projects.of("old", 6, 1).with(Projects.results("success", "model.shop.m1")));
        save(8, Projects.of("older", 6, 2).with(Projects.catalog("BIGINT", "model.shop.m1")));
        save(1, Projects.of("new", 6, 0));
        StoreStatistics before = store.statistics();
        PruneResult plan = store.pruneDryRun(Retention.ofAge(Duration.ofDays(2)));
        assertThat(plan.runs()).extracting(Run::id).containsExactly("older", "old");
        assertThat(store.statistics()).isEqualTo(before);
        assertThat(store.prune(Retention.ofAge(Duration.ofDays(2)))).isEqualTo(plan);
        assertThat(store.statistics().rows()).isEqualTo(before.rows() - plan.rows());
        assertThat(store.statistics().bytes()).isEqualTo(before.bytes() - plan.bytes());
    }

    @Test
    void theSecondTimeThereIsNothingToPrune() {
        save(9, Projects.of("old", 3, 1));
        save(1, Projects.of("new", 3, 0));
        store.prune(Retention.ofRuns(1));
        assertThat(store.prune(Retention.ofRuns(1))).isEqualTo(new PruneResult(List.of(), 0, 0));
    }

    /** A writer that died on a warehouse without transactions leaves rows that no run points at. */
    @Test
    void rowsThatNoRunPointsAtGoToo() {
        save(1, Projects.of("new", 3, 0));
        StoreStatistics before = store.statistics();
        database.execute(
                "insert into recce_metadata.contents (content_id, part, kind, body) values ('half', 0, 'node', 'x')",
                "insert into recce_metadata.version_parents values ('half of another', 'model.shop.m1')",
                "insert into recce_metadata.bucket_items values ('half', 'node', 'model.shop.m1', 'half')",
                "insert into recce_metadata.tree_buckets values ('half', 0, 'half')");
        PruneResult result = store.prune(Retention.ofRuns(1));
        assertThat(result.runs()).isEmpty();
        assertThat(result.rows()).isEqualTo(4);
        assertThat(store.statistics()).isEqualTo(before);
        assertThat(store.load(StateRef.run("new"))).isEqualTo(Projects.of("new", 3, 0));
    }

    @Test
    void tellsHowFarItIs() {
        save(9, Projects.of("old", 3, 1));
        save(1, Projects.of("new", 3, 0));
        List<String> steps = new ArrayList<>();
        store.reporting((what, done, total) -> steps.add(what + " " + done + "/" + total))
                .prune(Retention.ofRuns(1));
        assertThat(steps).containsExactly("removing 1 runs 0/1", "removed 1 runs 1/1");
    }
}
