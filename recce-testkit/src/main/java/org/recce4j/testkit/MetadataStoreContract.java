package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.model.StateRef;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreErrorCode;

/** What every {@link MetadataStore} does. */
public abstract class MetadataStoreContract {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");

    /** For subclasses. */
    protected MetadataStoreContract() {}

    /** Returns a store without tables, the same one on each call within a test. */
    protected abstract MetadataStore store();

    @Test
    void loadsWhatWasSaved() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        assertThat(store().save(Run.of(state.info()), state)).isEqualTo(SaveResult.SAVED);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
        assertThat(store().load(StateRef.latest("prod"))).isEqualTo(state);
        assertThat(store().load(StateRef.latest("shop", "prod"))).isEqualTo(state);
    }

    @Test
    void attachesACatalogLater() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(Run.of(state.info()), state);
        store().attach("run-1", catalog("INTEGER"));
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state.with(catalog("INTEGER")));
        store().attach("run-1", catalog("BIGINT"));
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state.with(catalog("BIGINT")));
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(Run.of(state.info()), state);
        assertThat(store().save(Run.of(state.info()), state)).isEqualTo(SaveResult.UNCHANGED);
        store().attach("run-1", catalog("INTEGER"));
        assertThat(store().save(Run.of(state.info()), state)).isEqualTo(SaveResult.UNCHANGED);
        assertThat(store().load(StateRef.run("run-1")).hasCatalog()).isTrue();
        assertThat(store().list()).hasSize(1);
    }

    @Test
    void refusesAnotherStateUnderAKnownIdUnlessReplacing() {
        ProjectState state = States.rich("prod", "run-1");
        ProjectState other =
                state.toBuilder().add(States.model("prod", "more", "select 2")).build();
        Run run = Run.of(state.info()).withGit("abc", "main");
        store().migrate();
        store().save(run, state);
        assertThatThrownBy(() -> store().save(run, other))
                .isInstanceOfSatisfying(
                        RecceException.class,
                        failure -> assertThat(failure.code()).isEqualTo(StoreErrorCode.RUN_EXISTS))
                .hasMessageContaining("run-1");
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
        assertThat(store().replace(run, other)).isEqualTo(SaveResult.REPLACED);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(other);
        assertThat(store().list()).containsExactly(run);
    }

    @Test
    void listsTheNewestFirstAndLoadsTheLatestOfAnEnvironment() {
        ProjectState older = States.rich("prod", "older");
        ProjectState newer = States.rich("prod", "newer");
        ProjectState elsewhere = States.rich("dev", "elsewhere");
        store().migrate();
        store().save(at(newer, 30), newer);
        store().save(at(older, 10), older);
        store().save(at(elsewhere, 20), elsewhere);
        assertThat(store().list()).extracting(Run::id).containsExactly("newer", "elsewhere", "older");
        assertThat(store().load(StateRef.latest("prod"))).isEqualTo(newer);
    }

    @Test
    void asksForTheProjectWhenThereAreSeveral() {
        ProjectState shop = States.rich("prod", "run-1");
        StateInfo otherInfo = new StateInfo(
                "prod",
                new StateInfo.Project("bar", null),
                new StateInfo.Invocation("run-2", null, null, null),
                null,
                Json.Obj.EMPTY,
                Json.Obj.EMPTY);
        ProjectState bar = ProjectState.builder(otherInfo).build();
        store().migrate();
        store().save(Run.of(shop.info()), shop);
        store().save(Run.of(bar.info()), bar);
        assertThat(store().load(StateRef.latest("bar", "prod"))).isEqualTo(bar);
        assertFails(() -> store().load(StateRef.latest("prod")), StoreErrorCode.PROJECT_AMBIGUOUS, "bar, shop");
    }

    @Test
    void knowsTheLineageWithoutTheNodes() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(Run.of(state.info()), state);
        assertThat(store().lineage(StateRef.latest("prod")).descendants(new NodeId("source.shop.raw.orders")))
                .isEqualTo(state.lineage().descendants(new NodeId("source.shop.raw.orders")))
                .contains(ORDERS);
    }

    @Test
    void migratesTwice() {
        store().migrate();
        store().migrate();
        assertThat(store().list()).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertFails(() -> store().list(), StoreErrorCode.NOT_INITIALIZED, "recce store init");
        store().migrate();
        assertFails(() -> store().load(StateRef.run("nope")), StoreErrorCode.STATE_NOT_FOUND, "run:nope");
        assertFails(() -> store().load(StateRef.latest("nope")), StoreErrorCode.STATE_NOT_FOUND, "latest:nope");
        assertFails(() -> store().attach("nope", catalog("X")), StoreErrorCode.STATE_NOT_FOUND, "run:nope");
    }

    @Test
    void storesMoreNodesThanFitIntoOneStatement() {
        ProjectState.Builder many = ProjectState.builder(States.info("prod", "run-1"));
        for (int i = 0; i < 1_001; i++) {
            many.add(States.model("prod", "m" + i, "select " + i, new NodeId("model.shop.m" + (i / 2))));
        }
        ProjectState state = many.build();
        store().migrate();
        store().save(Run.of(state.info()), state);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }

    private static void assertFails(Runnable call, StoreErrorCode code, String why) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RecceException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private static Run at(ProjectState state, int minutes) {
        Run run = Run.of(state.info());
        return new Run(
                run.id(), run.environment(), States.GENERATED_AT.plusSeconds(60L * minutes), run.info(), null, null);
    }

    private static Catalog catalog(String type) {
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        tables.put(ORDERS, new Catalog.Table(List.of(new Catalog.TableColumn("id", type, 1, "it's")), Json.Obj.EMPTY));
        tables.put(new NodeId("model.shop.gone"), new Catalog.Table(List.of(), Json.Obj.EMPTY));
        return new Catalog(Json.Obj.EMPTY, tables, Json.Null.INSTANCE, Json.Obj.EMPTY);
    }
}
