package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Projects;
import org.recce4j.store.StoreDatabase;

/** How a store is made; how one of version 1 is migrated is in StoreMigrationTest. */
class MigrationsTest {

    private final StoreDatabase database = new StoreDatabase();
    private final ProjectState state = Projects.of("run-1", 3, 0);

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> names(String kind) {
        return database
                .rows("select " + kind + "_name from duckdb_" + kind
                        + "s() where schema_name = 'recce_metadata' order by 1")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void makesEachTableAndView() {
        database.store().migrate();
        assertThat(names("table"))
                .containsExactlyInAnyOrderElementsOf(
                        Layout.ALL.stream().map(StoreTable::name).toList());
        assertThat(names("view"))
                .containsExactly(
                        "changes",
                        "growth",
                        "latest_runs",
                        "lineage",
                        "macros",
                        "node_columns",
                        "node_history",
                        "nodes",
                        "run_results",
                        "source_freshness");
        assertThat(database.rows("select holder, expires_at from recce_metadata.store_lock"))
                .containsExactly(List.of("", "0"));
        assertThat(database.rows("select version from recce_metadata.schema_version"))
                .containsExactly(List.of("2"));
    }

    @Test
    void doesNothingToAStoreOfThisVersion() {
        MetadataStore store = database.storeOf(state);
        database.execute("create or replace view recce_metadata.nodes as select 'mine' as node");
        store.migrate();
        assertThat(database.value("select node from recce_metadata.nodes")).isEqualTo("mine");
        assertThat(database.number("select count(*) from recce_metadata.store_lock"))
                .isEqualTo(1);
    }

    /** A warehouse without transactions keeps what was made before the connection was lost; the version is written last. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from recce_metadata.store_lock",
                "drop view recce_metadata.changes",
                "drop table recce_metadata.runs cascade",
                "drop table recce_metadata.contents cascade",
            })
    void continuesWhereAnInterruptedMigrationEnded(String notDone) {
        MetadataStore store = database.store();
        store.migrate();
        database.execute(notDone, "delete from recce_metadata.schema_version");
        store.migrate();
        assertThat(database.number("select count(*) from recce_metadata.store_lock"))
                .isEqualTo(1);
        database.storeOf(state);
        assertThat(store.load(StateRef.run("run-1"))).isEqualTo(state);
        assertThat(database.number("select count(*) from recce_metadata.nodes")).isEqualTo(3);
    }
}
