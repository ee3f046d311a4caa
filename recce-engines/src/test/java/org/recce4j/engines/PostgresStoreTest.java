package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;

class PostgresStoreTest extends WarehouseStoreContract {

    private final Warehouse warehouse = Warehouse.open(target(), Access.WRITE);

    ProfileTarget target() {
        return new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database("store")));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }

    @Test
    void theRightsOfTheManualSuffice() throws IOException {
        ProjectState state = saved(States.rich("prod", "run-1"));
        String suffix = schema().substring("recce".length());
        for (String statement : StoreManual.grants()) {
            execute(statement.replace("recce_reader", "reader" + suffix).replace("recce_writer", "writer" + suffix));
        }
        ProjectState other = States.rich("prod", "run-2");
        ProjectState replaced = state.toBuilder().info(other.info()).build();
        try (Warehouse as = as("writer" + suffix)) {
            MetadataStore store = MetadataStore.of(as, StoreConfig.inSchema(schema(), Clock.systemUTC()));
            store.migrate();
            store.save(other);
            store.replace(
                    Run.of(other.info()), state.toBuilder().info(other.info()).build());
            assertThat(store.prune(Retention.ofRuns(1)).runs()).hasSize(1);
            assertThat(store.statistics().rows()).isPositive();
        }
        try (Warehouse as = as("reader" + suffix)) {
            MetadataStore store = MetadataStore.of(as, StoreConfig.inSchema(schema(), Clock.systemUTC()));
            store.migrate();
            assertThat(store.load(StateRef.latest("prod"))).isEqualTo(replaced);
            assertThatThrownBy(() -> store.save(Run.of(state.info(), "run-3"), state))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PERMISSION_DENIED));
        }
    }

    private Warehouse as(String role) {
        ProfileTarget target = target();
        return Warehouse.open(
                new ProfileTarget(
                        target.profile(),
                        target.target(),
                        target.type(),
                        target.settings().with("role", Json.of(role))),
                Access.WRITE);
    }
}
