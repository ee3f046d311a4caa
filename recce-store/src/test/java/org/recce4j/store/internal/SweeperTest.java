package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.store.Projects;
import org.recce4j.store.StoreDatabase;

/** Which rows nothing points at. */
class SweeperTest {

    private final StoreDatabase database = new StoreDatabase();
    private final Sweeper sweeper = new Sweeper(
            database.warehouse(), new StoreNames(database.warehouse().dialect(), StoreDatabase.SCHEMA));

    @AfterEach
    void close() {
        database.close();
    }

    private Map<String, Set<String>> without(String... runIds) {
        Map<String, Set<String>> garbage = new TreeMap<>();
        for (Garbage rows : sweeper.without(List.of(runIds))) {
            if (!rows.ids().isEmpty()) {
                garbage.put(rows.table().name(), new HashSet<>(rows.ids()));
            }
        }
        return garbage;
    }

    private static Set<String> ids(ProjectState state) {
        Set<String> ids = new HashSet<>();
        StateItems.of(state).forEach(item -> ids.add(Canonical.hash(item)));
        return ids;
    }

    @Test
    void aStoreWhoseRunsAllStayHasNone() {
        database.storeOf(States.rich("prod", "run-1"), Projects.of("run-2", 5, 0));
        assertThat(without()).isEmpty();
    }

    /** By the states themselves: what the first has and the second has not. */
    @Test
    void aRunTakesTheContentsThatItAloneHas() {
        ProjectState one = States.rich("prod", "run-1").toBuilder()
                .add(States.model("prod", "only_here", "select 9"))
                .build();
        ProjectState other = States.rich("prod", "run-2");
        database.storeOf(one, other);
        Set<String> onlyOfOne = ids(one);
        onlyOfOne.removeAll(ids(other));
        Map<String, Set<String>> garbage = without("run-1");
        assertThat(garbage.get("runs")).containsExactly("run-1");
        assertThat(garbage.get("tree_buckets"))
                .containsExactly(Snapshot.of(one).tree().id());
        assertThat(garbage.get("bucket_items")).hasSize(1);
        assertThat(garbage.get("contents")).isEqualTo(onlyOfOne).hasSize(2);
        assertThat(garbage.get("node_versions")).hasSize(1);
        assertThat(garbage).doesNotContainKeys("macro_versions", "result_versions", "freshness_versions");
    }

    @Test
    void allRunsTogetherTakeEverything() {
        ProjectState one = States.rich("prod", "run-1");
        ProjectState other = Projects.of("run-2", 5, 0);
        database.storeOf(one, other);
        Set<String> all = ids(one);
        all.addAll(ids(other));
        assertThat(without("run-1", "run-2").get("contents")).isEqualTo(all);
    }

    @Test
    void rowsForPeopleWithoutContentAreGarbageOnTheirOwn() {
        database.storeOf(Projects.of("run-1", 2, 0));
        database.execute("insert into recce_metadata.node_versions (content_id) values ('half')");
        assertThat(without()).isEqualTo(Map.of("node_versions", Set.of("half")));
    }

    /** What is damaged is written again as a whole, so all of it goes first. */
    @Test
    void aSnapshotHasRowsInEveryTableOfItsParts() {
        Snapshot snapshot = Snapshot.of(Projects.of("run-1", 2, 0));
        List<Garbage> rows = Garbage.of(snapshot);
        assertThat(rows)
                .extracting(garbage -> garbage.table().name())
                .startsWith("tree_buckets", "bucket_items")
                .contains("node_versions", "contents")
                .doesNotContain("runs");
        assertThat(rows.get(0).ids()).containsExactly(snapshot.tree().id());
        assertThat(rows.get(1).ids()).hasSize(Tree.BUCKETS);
        assertThat(new HashSet<>(rows.get(2).ids())).isEqualTo(ids(Projects.of("run-1", 2, 0)));
    }
}
