package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;

/** What is left of a store on PostgreSQL when a line is cut, or several writers make it: recce-store has the same of DuckDB. */
class PostgresStoreFaultsTest {

    private static final Run RUN = Run.of(States.info("prod", "run-1"));

    private final ProjectState before = WarehouseStoreContract.project("run-1", 12, 0);
    private final ProjectState after = WarehouseStoreContract.project("run-1", 12, 5);

    @Test
    void manyMayInitializeAtOnce() throws Exception {
        ProfileTarget target = new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database("inits")));
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> inits = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                inits.add(
                        threads.submit(() -> MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()))
                                .migrate()));
            }
            for (Future<?> init : inits) {
                init.get();
            }
            threads.shutdownNow();
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            assertThat(store.save(RUN, before)).isEqualTo(SaveResult.SAVED);
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
        }
    }

    @Test
    void aLostConnectionLeavesTheOldRun() {
        ProfileTarget target = new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database("faults")));
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE);
                Warehouse other = Warehouse.open(target, Access.WRITE)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            store.migrate();
            store.save(RUN, before);
            MetadataStore losing = store.reporting((what, done, total) -> {
                if (done == 3) {
                    other.query(
                            "the end",
                            "select pg_terminate_backend(pid, 20000) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()",
                            rows -> rows.next());
                }
            });
            assertThatThrownBy(() -> losing.replace(RUN, after))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CONNECTION));
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(before);
            assertThat(store.replace(RUN, after)).isEqualTo(SaveResult.REPLACED);
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(after);
        }
    }
}
