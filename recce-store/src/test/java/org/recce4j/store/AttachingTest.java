package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import org.recce4j.model.StateRef;

/** What an artifact that comes later does to a stored run. */
class AttachingTest {

    private final StoreDatabase database = new StoreDatabase();
    private final ProjectState state = Projects.of("run-1", 4, 0);
    private final MetadataStore store = database.storeOf(state);

    @AfterEach
    void close() {
        database.close();
    }

    private ProjectState stored() {
        return store.load(StateRef.run("run-1"));
    }

    @Test
    void aCatalogIsLaidOntoTheState() {
        var catalog = Projects.catalog("BIGINT", "model.shop.m1", "model.shop.gone");
        assertThat(store.attach("run-1", catalog)).isEqualTo(new AttachResult(2, 0));
        assertThat(stored()).isEqualTo(state.with(catalog));
        assertThat(database.rows("select unique_id, column_name, data_type from recce_metadata.node_columns"))
                .containsExactly(List.of("model.shop.m1", "id", "BIGINT"));
    }

    @Test
    void ofTwoCatalogsTheLaterOneTakesThePlaceOfItsOwnTables() {
        store.attach("run-1", Projects.catalog("BIGINT", "model.shop.m1", "model.shop.m2"));
        assertThat(store.attach("run-1", Projects.catalog("TEXT", "model.shop.m1")))
                .isEqualTo(new AttachResult(1, 1));
        assertThat(database.rows("select unique_id, data_type from recce_metadata.node_columns where run_id = 'run-1'"
                        + " order by 1"))
                .containsExactly(List.of("model.shop.m1", "TEXT"), List.of("model.shop.m2", "BIGINT"));
    }

    @Test
    void ofTwoResultsTheLaterOneTakesThePlaceOfItsOwnNodes() {
        assertThat(store.attach("run-1", Projects.results("success", "model.shop.m1", "model.shop.m2")))
                .isEqualTo(new AttachResult(2, 0));
        assertThat(store.attach("run-1", Projects.results("error", "model.shop.m2", "model.shop.m3")))
                .isEqualTo(new AttachResult(2, 1));
        assertThat(stored().runResults())
                .extracting(RunResult::uniqueId, RunResult::status)
                .containsExactlyInAnyOrder(
                        tuple("model.shop.m1", "success"),
                        tuple("model.shop.m2", "error"),
                        tuple("model.shop.m3", "error"));
    }

    @Test
    void attachingTheSameAgainWritesNothing() {
        var results = Projects.results("success", "model.shop.m1");
        store.attach("run-1", results);
        StoreStatistics before = store.statistics();
        database.execute("update recce_metadata.runs set saved_at = timestamp '2000-01-01 00:00:00'");
        assertThat(store.attach("run-1", results)).isEqualTo(new AttachResult(1, 0));
        assertThat(store.statistics()).isEqualTo(before);
        assertThat(database.value("select year(saved_at) from recce_metadata.runs"))
                .isEqualTo("2000");
    }

    /** A run is one of two here: only it changes, though they share every node. */
    @Test
    void anotherRunOfTheSameProjectIsNotTouched() {
        ProjectState other = Projects.of("run-2", 4, 0);
        database.storeOf(other);
        store.attach("run-1", Projects.catalog("BIGINT", "model.shop.m1"));
        assertThat(store.load(StateRef.run("run-2"))).isEqualTo(other);
    }

    @Test
    void thereIsNothingToAttachToWithoutTheRun() {
        String message =
                "Cannot find state \"store:run:nope\" in schema recce_metadata: there is no such run; list what is"
                        + " stored, or save it first";
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                message,
                () -> store.attach("nope", Projects.catalog("BIGINT", "model.shop.m1")));
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                message,
                () -> store.attach("nope", Projects.results("success", "model.shop.m1")));
    }
}
