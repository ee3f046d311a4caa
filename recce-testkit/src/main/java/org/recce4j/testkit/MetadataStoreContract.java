package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateInfo;
import org.recce4j.model.StateRef;
import org.recce4j.store.AttachResult;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import org.recce4j.store.RunFilter;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreErrorCode;

/** What every {@link MetadataStore} does. */
public abstract class MetadataStoreContract {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");
    private static final int WRITERS = 3;

    /** For subclasses. */
    protected MetadataStoreContract() {}

    /** Returns a store without tables, the same one on each call within a test; it is called from several threads. */
    protected abstract MetadataStore store();

    @Test
    void loadsWhatWasSaved() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        assertThat(store().save(state)).isEqualTo(SaveResult.SAVED);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
        assertThat(store().load(StateRef.latest("prod"))).isEqualTo(state);
        assertThat(store().load(StateRef.latest("shop", "prod"))).isEqualTo(state);
    }

    @Test
    void savesAStateUnderItsOwnIdInItsOwnEnvironment() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        assertThat(store().save(state)).isEqualTo(SaveResult.SAVED);
        assertThat(store().list()).containsExactly(Run.of(state.info()));
        StateInfo info = state.info();
        StateInfo nobodys = new StateInfo(
                null, info.project(), info.invocation(), info.adapterType(), info.quoting(), info.extras());
        assertThatThrownBy(() -> store().save(ProjectState.builder(nobodys).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the state has no environment");
    }

    @Test
    void attachesACatalogLater() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(state);
        store().attach("run-1", catalog("INTEGER"));
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state.with(catalog("INTEGER")));
        store().attach("run-1", catalog("BIGINT"));
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state.with(catalog("BIGINT")));
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(state);
        assertThat(store().save(state)).isEqualTo(SaveResult.UNCHANGED);
        store().attach("run-1", catalog("INTEGER"));
        assertThat(store().save(state)).isEqualTo(SaveResult.UNCHANGED);
        assertThat(store().load(StateRef.run("run-1")).hasCatalog()).isTrue();
        assertThat(store().list()).hasSize(1);
    }

    @Test
    void refusesAnotherStateUnderAKnownIdUnlessReplacing() {
        ProjectState state = States.rich("prod", "run-1");
        ProjectState other =
                state.toBuilder().add(States.model("prod", "more", "select 2")).build();
        Run run = Run.builder(state.info()).gitSha("abc").branch("main").build();
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
        assertThat(store().load(StateRef.latest("dev"))).isEqualTo(elsewhere);
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
        store().save(shop);
        store().save(bar);
        assertThat(store().load(StateRef.latest("bar", "prod"))).isEqualTo(bar);
        assertFails(() -> store().load(StateRef.latest("prod")), StoreErrorCode.PROJECT_AMBIGUOUS, "bar, shop");
    }

    @Test
    void knowsTheLineageWithoutTheNodes() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(state);
        assertThat(store().lineage(StateRef.latest("prod")).descendants(new NodeId("source.shop.raw.orders")))
                .isEqualTo(state.lineage().descendants(new NodeId("source.shop.raw.orders")))
                .contains(ORDERS);
    }

    @Test
    void migratesTwice() {
        ProjectState state = small("run-1");
        store().migrate();
        store().migrate();
        assertThat(store().list()).isEmpty();
        store().save(state);
        store().migrate();
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void saysWhatIsMissing() {
        assertFails(() -> store().list(), StoreErrorCode.NOT_INITIALIZED, "recce store init");
        store().migrate();
        assertFails(() -> store().load(StateRef.run("nope")), StoreErrorCode.STATE_NOT_FOUND, "store:run:nope");
        assertFails(() -> store().load(StateRef.latest("nope")), StoreErrorCode.STATE_NOT_FOUND, "store:latest:nope");
        assertFails(() -> store().attach("nope", catalog("X")), StoreErrorCode.STATE_NOT_FOUND, "store:run:nope");
    }

    @Test
    void storesMoreNodesThanFitIntoOneStatement() {
        ProjectState.Builder many = ProjectState.builder(States.info("prod", "run-1"));
        for (int i = 0; i < 1_001; i++) {
            many.add(States.model("prod", "m" + i, "select " + i, new NodeId("model.shop.m" + (i / 2))));
        }
        ProjectState state = many.build();
        store().migrate();
        store().save(state);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }

    @Test
    void attachesRunResultsLater() {
        ProjectState state = small("run-1");
        store().migrate();
        store().save(state);
        assertThat(store().attach("run-1", results("success", "model.shop.a", "model.shop.b")))
                .isEqualTo(new AttachResult(2, 0));
        assertThat(store().attach("run-1", results("error", "model.shop.b"))).isEqualTo(new AttachResult(1, 1));
        assertThat(store().load(StateRef.run("run-1")).runResults())
                .extracting(RunResult::uniqueId, RunResult::status)
                .containsExactly(tuple("model.shop.a", "success"), tuple("model.shop.b", "error"));
    }

    @Test
    void aPoorerCatalogTakesNothingAway() {
        ProjectState state = States.rich("prod", "run-1");
        store().migrate();
        store().save(state);
        assertThat(store().attach("run-1", catalog("INTEGER"))).isEqualTo(new AttachResult(2, 0));
        ProjectState before = store().load(StateRef.run("run-1"));
        Catalog poorer = new Catalog(Json.Obj.EMPTY, Map.of(), Json.Null.INSTANCE, Json.Obj.EMPTY);
        assertThat(store().attach("run-1", poorer)).isEqualTo(new AttachResult(0, 2));
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(before);
    }

    @Test
    void savingMoreOfTheSameManifestCompletesTheRun() {
        ProjectState state = small("run-1");
        ProjectState more = state.with(results("success", "model.shop.a"));
        Run run = Run.of(state.info());
        store().migrate();
        store().save(run, state);
        assertThat(store().save(run.toBuilder().tag("release").gitSha("abc").build(), more))
                .isEqualTo(SaveResult.COMPLETED);
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(more);
        assertThat(store().list())
                .containsExactly(run.toBuilder().tag("release").gitSha("abc").build());
        assertThat(store().save(run, state)).isEqualTo(SaveResult.UNCHANGED);
        ProjectState other = state.with(results("error", "model.shop.a"));
        assertFails(() -> store().save(run, other), StoreErrorCode.RUN_EXISTS, "run-1");
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(more);
    }

    @Test
    void refusesTheSameIdInAnotherEnvironment() {
        ProjectState prod = small("run-1");
        ProjectState dev =
                prod.toBuilder().info(prod.info().withEnvironment("dev")).build();
        store().migrate();
        store().save(prod);
        assertFails(() -> store().save(dev), StoreErrorCode.RUN_EXISTS, "of dev");
        assertThat(store().save(Run.of(dev.info(), "run-1-dev"), dev)).isEqualTo(SaveResult.SAVED);
        assertThat(store().load(StateRef.latest("dev"))).isEqualTo(dev);
    }

    @Test
    void anEnvironmentMayHaveASlash() {
        ProjectState branch = small("run-1").toBuilder()
                .info(small("run-1").info().withEnvironment("feature/x"))
                .build();
        store().migrate();
        store().save(branch);
        assertThat(store().load(StateRef.latest("feature", "x"))).isEqualTo(branch);
        assertFails(
                () -> store().load(StateRef.latest("other", "feature/x")),
                StoreErrorCode.STATE_NOT_FOUND,
                "the environments are shop/feature/x");
    }

    @Test
    void findsRunsByTheirLabels() {
        ProjectState state = small("run-1");
        Run run = Run.of(state.info());
        Run one = run.toBuilder().gitSha("abc123").branch("main").tag("release").build();
        Run two = run.toBuilder()
                .id("run-2")
                .runAt(run.runAt().plusSeconds(1))
                .gitSha("def456")
                .branch("feature")
                .pullRequest("42")
                .build();
        store().migrate();
        store().save(one, state);
        store().save(two, state);
        assertThat(store().find(RunFilter.ALL)).containsExactly(two, one);
        assertThat(store().find(RunFilter.builder().gitSha("abc").build())).containsExactly(one);
        assertThat(store().find(RunFilter.builder().branch("feature").build())).containsExactly(two);
        assertThat(store().find(RunFilter.builder()
                        .project("shop")
                        .environment("prod")
                        .pullRequest("42")
                        .build()))
                .containsExactly(two);
        assertThat(store().find(RunFilter.builder().tag("release").build())).containsExactly(one);
        assertThat(store().find(RunFilter.builder().gitSha("nope").build())).isEmpty();
    }

    @Test
    void loadsOneNodeAlone() {
        ProjectState state = States.rich("prod", "run-1");
        NodeId tricky = new NodeId("model.shop.tricky");
        store().migrate();
        store().save(state);
        assertThat(store().node(StateRef.run("run-1"), tricky)).isEqualTo(state.node(tricky));
        assertThat(store().node(StateRef.latest("prod"), new NodeId("model.shop.nope")))
                .isEmpty();
        assertFails(() -> store().node(StateRef.run("nope"), tricky), StoreErrorCode.STATE_NOT_FOUND, "store:run:nope");
    }

    @Test
    void prunesWhatNothingKeeps() {
        store().migrate();
        for (int i = 1; i <= 4; i++) {
            ProjectState state = small("run-" + i).toBuilder()
                    .add(States.model("prod", "only" + i, "select " + i))
                    .build();
            Run run = at(state, i);
            store().save(i == 1 ? run.toBuilder().tag("release").build() : run, state);
        }
        long before = store().statistics().rows();
        PruneResult plan = store().pruneDryRun(Retention.ofRuns(1));
        assertThat(plan.runs()).extracting(Run::id).containsExactly("run-3", "run-2");
        assertThat(plan.rows()).isPositive();
        assertThat(plan.bytes()).isPositive();
        assertThat(store().statistics().rows()).isEqualTo(before);
        assertThat(store().prune(Retention.ofRuns(1))).isEqualTo(plan);
        assertThat(store().statistics().rows()).isEqualTo(before - plan.rows());
        assertThat(store().list()).extracting(Run::id).containsExactly("run-4", "run-1");
        for (String kept : List.of("run-4", "run-1")) {
            assertThat(store().load(StateRef.run(kept)).named("only" + kept.substring(4)))
                    .hasSize(1);
        }
        assertThat(store().prune(Retention.ofAge(Duration.ofDays(1))).runs()).isEmpty();
        assertThat(store().list()).hasSize(2);
    }

    @Test
    void tellsHowFarItIsAndStopsWhenItShould() {
        ProjectState state = States.rich("prod", "run-1");
        List<String> steps = new ArrayList<>();
        store().migrate();
        Cancellation cancellation = new Cancellation();
        MetadataStore stopped = store().cancelledBy(cancellation).reporting((what, done, total) -> {
            if (done == 3) {
                cancellation.cancel();
            }
        });
        assertFails(() -> stopped.save(state), StoreErrorCode.CANCELLED, "cancelled");
        assertThat(store().list()).isEmpty();
        store().reporting((what, done, total) -> steps.add(what)).save(state);
        assertThat(steps).isNotEmpty();
        assertThat(store().load(StateRef.run("run-1"))).isEqualTo(state);
    }

    /** Stores the same state and others from several threads. */
    @Test
    protected void letsManyWriteAtOnce() throws Exception {
        store().migrate();
        ProjectState state = small("same");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<SaveResult>> same = new ArrayList<>();
            List<Future<SaveResult>> others = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                ProjectState other = small("run-" + i);
                same.add(threads.submit(() -> store().save(state)));
                others.add(threads.submit(() -> store().save(other)));
            }
            List<SaveResult> ofSame = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                ofSame.add(same.get(i).get());
                assertThat(others.get(i).get()).isEqualTo(SaveResult.SAVED);
            }
            assertThat(ofSame).containsOnlyOnce(SaveResult.SAVED).containsOnly(SaveResult.SAVED, SaveResult.UNCHANGED);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store().list()).hasSize(WRITERS + 1);
        assertThat(store().load(StateRef.run("same"))).isEqualTo(state);
    }

    private static ProjectState small(String invocationId) {
        return ProjectState.builder(States.info("prod", invocationId))
                .add(States.model("prod", "a", "select 1"))
                .add(States.model("prod", "b", "select 2", new NodeId("model.shop.a")))
                .build();
    }

    private static RunResults results(String status, String... nodes) {
        List<RunResult> results = new ArrayList<>();
        for (String node : nodes) {
            results.add(new RunResult(node, status, null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY));
        }
        return new RunResults(
                results, Json.Obj.builder().put("elapsed_time", 1.5).build());
    }

    private static void assertFails(Runnable call, StoreErrorCode code, String why) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RecceException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private static Run at(ProjectState state, int minutes) {
        return Run.builder(state.info())
                .runAt(States.GENERATED_AT.plusSeconds(60L * minutes))
                .build();
    }

    private static Catalog catalog(String type) {
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        tables.put(ORDERS, new Catalog.Table(List.of(new Catalog.TableColumn("id", type, 1, "it's")), Json.Obj.EMPTY));
        tables.put(new NodeId("model.shop.gone"), new Catalog.Table(List.of(), Json.Obj.EMPTY));
        return new Catalog(Json.Obj.EMPTY, tables, Json.Null.INSTANCE, Json.Obj.EMPTY);
    }
}
