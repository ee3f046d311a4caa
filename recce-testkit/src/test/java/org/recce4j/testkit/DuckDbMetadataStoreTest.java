package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

class DuckDbMetadataStoreTest extends MetadataStoreContract {

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    protected MetadataStore store() {
        return MetadataStore.of(warehouse, StoreConfig.inSchema("recce \"meta\"", Clock.systemUTC()));
    }

    @Test
    void keepsTheColumnsThatSqlUsersWereTold() {
        ProjectState state = States.rich("prod", "run-1");
        MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
        store.migrate();
        store.save(Run.builder(state.info()).gitSha("abc").branch("main").build(), state);
        assertThat(row("select run_id, epoch(run_at)::bigint, dbt_version, adapter_type, project_name, git_sha, branch"
                        + " from recce_metadata.runs"))
                .containsExactly("run-1", "1772352000", "1.11.0", "duckdb", "shop", "abc", "main");
        assertThat(row(
                        "select run_id, environment, unique_id, epoch(run_at)::bigint, name, resource_type, package_name, schema_name,"
                                + " checksum, raw_code, config ->> 'materialized', json_array_length(columns)"
                                + " from recce_metadata.nodes where name = 'tricky'"))
                .containsExactly(
                        "run-1",
                        "prod",
                        "model.shop.tricky",
                        "1772352000",
                        "tricky",
                        "model",
                        "shop",
                        "prod",
                        "of select 1",
                        "select 1",
                        "view",
                        "1");
        assertThat(row("select run_id, environment, node_id, parent_id from recce_metadata.lineage"
                        + " where node_id = 'model.shop.tricky'"))
                .containsExactly("run-1", "prod", "model.shop.tricky", "model.shop.orders");
    }

    @Test
    void refusesAStoreOfTheFuture() {
        store().migrate();
        warehouse.inTransaction(
                "the future",
                connection -> connection
                        .createStatement()
                        .execute("insert into \"recce \"\"meta\"\"\".schema_version values (99)"));
        assertThatThrownBy(() -> store().list())
                .isInstanceOfSatisfying(
                        StoreException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.NEWER_SCHEMA))
                .hasMessageContaining("99");
        assertThatThrownBy(() -> store().migrate()).isInstanceOf(StoreException.class);
    }

    private List<String> row(String sql) {
        return warehouse.query("a row of the store", sql, rows -> {
            rows.next();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                cells.add(rows.getString(i));
            }
            return cells;
        });
    }
}
