package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.AttachResult;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import org.recce4j.store.RunFilter;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;

class MetadataStoreContractTest {

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFault(Fault<MetadataStore> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<MetadataStore>> faults() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "loses every run but the first",
                        LosesRuns::new,
                        "asksForTheProjectWhenThereAreSeveral",
                        "findsRunsByTheirLabels",
                        "letsManyWriteAtOnce",
                        "listsTheNewestFirstAndLoadsTheLatestOfAnEnvironment",
                        "prunesWhatNothingKeeps",
                        "refusesAnotherStateUnderAKnownIdUnlessReplacing",
                        "refusesTheSameIdInAnotherEnvironment",
                        "savingMoreOfTheSameManifestCompletesTheRun",
                        "savingTheSameAgainChangesNothing"),
                Fault.of(
                        "drops what it does not know",
                        DropsExtras::new,
                        "attachesACatalogLater",
                        "listsTheNewestFirstAndLoadsTheLatestOfAnEnvironment",
                        "loadsWhatWasSaved",
                        "refusesAnotherStateUnderAKnownIdUnlessReplacing",
                        "savingMoreOfTheSameManifestCompletesTheRun"),
                Fault.of(
                        "loads the newest run of any project and environment",
                        LoadsTheNewest::new,
                        "asksForTheProjectWhenThereAreSeveral",
                        "listsTheNewestFirstAndLoadsTheLatestOfAnEnvironment"),
                Fault.of(
                        "lists the oldest run first",
                        ListsTheOldestFirst::new,
                        "listsTheNewestFirstAndLoadsTheLatestOfAnEnvironment",
                        "prunesWhatNothingKeeps"),
                Fault.of(
                        "replaces what it was to keep",
                        ReplacesAlways::new,
                        "letsManyWriteAtOnce",
                        "refusesAnotherStateUnderAKnownIdUnlessReplacing",
                        "refusesTheSameIdInAnotherEnvironment",
                        "savingMoreOfTheSameManifestCompletesTheRun",
                        "savingTheSameAgainChangesNothing"),
                Fault.of("empties its runs when it migrates", Empties::new, "migratesTwice"),
                Fault.of(
                        "takes tables of an earlier catalog away",
                        TakesTablesAway::new,
                        "aPoorerCatalogTakesNothingAway"),
                Fault.of("finds every run", FindsAll::new, "findsRunsByTheirLabels"),
                Fault.of("prunes when it was to tell", PrunesAtOnce::new, "prunesWhatNothingKeeps"),
                Fault.of("prunes nothing", PrunesNothing::new, "prunesWhatNothingKeeps"),
                Fault.of("ignores a cancellation", IsNotStopped::new, "tellsHowFarItIsAndStopsWhenItShould"),
                Fault.of("lets two writers in", LetsTwoWrite::new, "letsManyWriteAtOnce"));
    }

    private static final class LosesRuns extends ForwardingStore {

        LosesRuns(MetadataStore store) {
            super(store);
        }

        @Override
        public SaveResult save(Run run, ProjectState state) {
            return list().isEmpty() ? super.save(run, state) : SaveResult.SAVED;
        }
    }

    private static final class DropsExtras extends ForwardingStore {

        DropsExtras(MetadataStore store) {
            super(store);
        }

        @Override
        public SaveResult save(Run run, ProjectState state) {
            return super.save(run, state.toBuilder().extras(Json.Obj.EMPTY).build());
        }
    }

    private static final class LoadsTheNewest extends ForwardingStore {

        LoadsTheNewest(MetadataStore store) {
            super(store);
        }

        @Override
        public ProjectState load(StateRef ref) {
            ProjectState asked = super.load(ref);
            return ref instanceof StateRef.Latest
                    ? super.load(StateRef.run(list().get(0).id()))
                    : asked;
        }
    }

    private static final class ListsTheOldestFirst extends ForwardingStore {

        ListsTheOldestFirst(MetadataStore store) {
            super(store);
        }

        @Override
        public List<Run> list() {
            List<Run> runs = new ArrayList<>(super.list());
            Collections.reverse(runs);
            return runs;
        }
    }

    private static final class ReplacesAlways extends ForwardingStore {

        ReplacesAlways(MetadataStore store) {
            super(store);
        }

        @Override
        public SaveResult save(Run run, ProjectState state) {
            return super.replace(run, state);
        }
    }

    private static final class Empties extends ForwardingStore {

        Empties(MetadataStore store) {
            super(store);
        }

        @Override
        public void migrate() {
            super.migrate();
            list().forEach(run -> replace(run, ProjectState.builder(run.info()).build()));
        }
    }

    private static final class TakesTablesAway extends ForwardingStore {

        TakesTablesAway(MetadataStore store) {
            super(store);
        }

        @Override
        public AttachResult attach(String runId, Catalog catalog) {
            ProjectState without = load(StateRef.run(runId)).withoutCatalog();
            super.replace(Run.of(without.info(), runId), without);
            return super.attach(runId, catalog);
        }
    }

    private static final class FindsAll extends ForwardingStore {

        FindsAll(MetadataStore store) {
            super(store);
        }

        @Override
        public List<Run> find(RunFilter filter) {
            return super.find(RunFilter.ALL);
        }
    }

    private static final class PrunesAtOnce extends ForwardingStore {

        PrunesAtOnce(MetadataStore store) {
            super(store);
        }

        @Override
        public PruneResult pruneDryRun(Retention retention) {
            return super.prune(retention);
        }
    }

    private static final class PrunesNothing extends ForwardingStore {

        PrunesNothing(MetadataStore store) {
            super(store);
        }

        @Override
        public PruneResult prune(Retention retention) {
            return super.pruneDryRun(retention);
        }
    }

    private static final class IsNotStopped extends ForwardingStore {

        IsNotStopped(MetadataStore store) {
            super(store);
        }

        @Override
        public MetadataStore cancelledBy(Cancellation cancellation) {
            return this;
        }
    }

    /** Two threads that save the same run both look for it before one of them writes. */
    private static final class LetsTwoWrite extends ForwardingStore {

        private static final String CONTESTED = "same";

        private final CountDownLatch bothLooked = new CountDownLatch(2);

        LetsTwoWrite(MetadataStore store) {
            super(store);
        }

        @Override
        public SaveResult save(Run run, ProjectState state) {
            boolean known = list().stream().anyMatch(stored -> stored.id().equals(run.id()));
            if (known || !run.id().equals(CONTESTED)) {
                return super.save(run, state);
            }
            bothLooked.countDown();
            try {
                bothLooked.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            super.replace(run, state);
            return SaveResult.SAVED;
        }
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends MetadataStoreContract {

        private final Warehouse warehouse = InMemoryDuckDb.warehouse();
        private final MetadataStore store;

        Faulty(Fault<MetadataStore> fault) {
            store = fault.broken().apply(MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC())));
        }

        @AfterEach
        void close() {
            warehouse.close();
        }

        @Override
        protected MetadataStore store() {
            return store;
        }
    }
}
