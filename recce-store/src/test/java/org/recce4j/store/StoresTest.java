package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Where a store is: in the schema that it was given, and nowhere else. */
class StoresTest {

    private final StoreDatabase database = new StoreDatabase();
    private final ProjectState state = States.rich("prod", "run-1");

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recce_metadata", "Recce Meta", "it's \"quoted\"", "a.b", "select", "ünï 🍵"})
    void aSchemaMayHaveAnyName(String schema) {
        MetadataStore store = database.store(schema);
        store.migrate();
        store.save(state);
        assertThat(store.load(StateRef.latest("prod"))).isEqualTo(state);
        assertThat(store.replace(Run.of(state.info()), state)).isEqualTo(SaveResult.REPLACED);
        assertThat(store.prune(Retention.ofRuns(1)).runs()).isEmpty();
        assertThat(database.rows("select distinct schema_name from duckdb_tables()"))
                .containsExactly(List.of(schema));
    }

    @Test
    void twoStoresInOneDatabaseKnowNothingOfEachOther() {
        MetadataStore one = database.store("one");
        MetadataStore other = database.store("other");
        ProjectState another = Projects.of("run-1", 3, 0);
        for (MetadataStore store : List.of(one, other)) {
            store.migrate();
        }
        one.save(state);
        assertThat(other.list()).isEmpty();
        other.save(another);
        StoreStatistics before = one.statistics();
        database.execute("delete from other.contents");
        other.prune(Retention.ofRuns(0));
        assertThat(one.statistics()).isEqualTo(before);
        assertThat(one.load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void tablesOfOthersInTheSchemaAreLeftAlone() {
        database.execute(
                "create schema recce_metadata",
                "create table recce_metadata.notes as select 'keep me' as note",
                "create view recce_metadata.my_runs as select 1 as x");
        MetadataStore store = database.storeOf(state);
        store.prune(Retention.ofRuns(0));
        assertThat(database.value("select note from recce_metadata.notes")).isEqualTo("keep me");
        assertThat(database.number("select x from recce_metadata.my_runs")).isEqualTo(1);
    }

    @Test
    void isThereInTheNextSession(@TempDir Path folder) {
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("store.duckdb").toString());
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            store.save(state);
        }
        try (Warehouse warehouse = Warehouse.open(target)) {
            assertThat(StoreDatabase.store(warehouse).load(StateRef.run("run-1")))
                    .isEqualTo(state);
        }
    }

    @Test
    void findsRunsByAFilterNewestFirst() {
        MetadataStore store = database.storeOf();
        for (String id : List.of("run-1", "run-3", "run-2")) {
            Run run = Run.builder(Projects.of(id, 1, 0).info())
                    .gitSha("abc" + id)
                    .branch(id.equals("run-3") ? "main" : "feature")
                    .tag(id)
                    .build();
            store.save(run, Projects.of(id, 1, 0));
        }
        assertThat(ids(store.find(RunFilter.ALL))).containsExactly("run-3", "run-2", "run-1");
        assertThat(store.list()).isEqualTo(store.find(RunFilter.ALL));
        assertThat(ids(store.find(RunFilter.builder().branch("feature").build())))
                .containsExactly("run-2", "run-1");
        assertThat(ids(store.find(RunFilter.builder().gitSha("abcrun-1").build())))
                .containsExactly("run-1");
        assertThat(ids(store.find(RunFilter.builder()
                        .project("shop")
                        .environment("prod")
                        .gitSha("abc")
                        .branch("feature")
                        .tag("run-2")
                        .build())))
                .containsExactly("run-2");
        assertThat(store.find(RunFilter.builder().branch("nobody's").build())).isEmpty();
    }

    private static Stream<String> ids(List<Run> runs) {
        return runs.stream().map(Run::id);
    }
}
