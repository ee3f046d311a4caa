package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** A store as recce4j wrote it at version 1, with two runs, one with a catalog: read as it is, and migrated. */
class StoreMigrationTest {

    private ProfileTarget target;

    @BeforeEach
    void makeVersionOne(@TempDir Path folder) throws SQLException, IOException {
        Path file = folder.resolve("store.duckdb");
        target = ProfileTarget.duckDb(file.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(resource("version-1.sql"));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = StoreMigrationTest.class.getResourceAsStream("/store/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ProjectState written(String runId) throws IOException {
        return ProjectState.fromJson((Json.Obj) JsonText.read(resource("version-1-" + runId + ".json")));
    }

    private Warehouse open(Access access) {
        return Warehouse.open(target, access);
    }

    private static void assertHolds(MetadataStore store) throws IOException {
        assertThat(store.list()).extracting(Run::id).containsExactlyInAnyOrder("run-1", "run-2");
        assertThat(store.list().stream().filter(run -> run.id().equals("run-1")))
                .extracting(Run::gitSha)
                .containsExactly("abc");
        for (String id : List.of("run-1", "run-2")) {
            assertThat(store.load(StateRef.run(id))).isEqualTo(written(id));
        }
        NodeId orders = new NodeId("model.shop.orders");
        assertThat(store.node(StateRef.latest("dev"), orders))
                .isEqualTo(written("run-2").node(orders));
        assertThat(store.lineage(StateRef.latest("prod")).descendants(orders))
                .isEqualTo(written("run-1").lineage().descendants(orders))
                .isNotEmpty();
    }

    @Test
    void isReadWithoutBeingMigrated() throws IOException {
        try (Warehouse warehouse = open(Access.READ)) {
            assertHolds(StoreDatabase.store(warehouse));
        }
    }

    @Test
    void isNotWrittenToBeforeItIsMigrated() {
        ProjectState state = States.rich("prod", "run-3");
        try (Warehouse warehouse = open(Access.WRITE)) {
            MetadataStore store = StoreDatabase.store(warehouse);
            for (Runnable write : List.<Runnable>of(() -> store.save(state), () -> store.prune(Retention.ofRuns(1)))) {
                assertThatThrownBy(write::run)
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.OLDER_SCHEMA))
                        .hasMessageContaining("recce store init");
            }
        }
    }

    @Test
    void keepsItsRunsWhenItIsMigrated() throws IOException {
        try (Warehouse warehouse = open(Access.WRITE)) {
            MetadataStore store = StoreDatabase.store(warehouse);
            store.migrate();
            assertHolds(store);
            assertThat(store.statistics().version()).isEqualTo(2);
            assertThat(store.save(Run.of(written("run-2").info()), written("run-2")))
                    .isEqualTo(SaveResult.UNCHANGED);
            ProjectState state = States.rich("prod", "run-3");
            assertThat(store.save(state)).isEqualTo(SaveResult.SAVED);
            long nodes = warehouse.query(
                    "nodes", "select count(*) from recce_metadata.nodes where run_id = 'run-1'", rows -> {
                        rows.next();
                        return rows.getLong(1);
                    });
            assertThat(nodes).isEqualTo(written("run-1").nodes().size());
        }
    }
}
