package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;

/**
 * Processes that attach, prune or migrate, and are killed at a random moment: the store is as before or as after, and the same
 * work can be done again. How often one is killed is {@code -Drecce.work.kills}.
 */
class StoreWorkKillTest {

    private static final int KILLS = Integer.getInteger("recce.work.kills", 1);
    private static final int MODELS = 200;
    private static final int RUNS = 6;
    private static final int KEPT = 2;

    private final long seed = Attack.seed();
    private final Random random = new Random(seed);

    private static ProfileTarget duckDb(Path folder) {
        return ProfileTarget.duckDb(folder.resolve("store.duckdb").toString());
    }

    private static ProfileTarget postgres(String database) {
        return new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(database)));
    }

    private interface StoreWork {
        void on(MetadataStore store) throws IOException;
    }

    private static void with(ProfileTarget target, StoreWork work) throws IOException {
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            work.on(MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC())));
        }
    }

    private static ProjectState project(String run, int changed) {
        return WarehouseStoreContract.project(run, MODELS, changed);
    }

    /** Runs the work once to its end, which tells its time, then kills it; the store is prepared before and looked at after. */
    private void kill(SavingProcess.Work work, ProfileTarget target, int argument, StoreWork prepare, StoreWork whole)
            throws Exception {
        with(target, prepare);
        long began = System.nanoTime();
        Process uncut = SavingProcess.start(work, target, "victim", MODELS, argument);
        BufferedReader said = SavingProcess.awaitReady(uncut);
        long ready = System.nanoTime();
        SavingProcess.begin(uncut);
        List<String> rest = said.lines().toList();
        assertThat(uncut.waitFor()).as(String.join("\n", rest)).isZero();
        long nanos = System.nanoTime() - ready;
        int cut = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            with(target, prepare);
            Process process = SavingProcess.start(work, target, "victim", MODELS, argument);
            SavingProcess.awaitReady(process);
            SavingProcess.begin(process);
            cut += process.waitFor(random.nextLong(nanos), TimeUnit.NANOSECONDS) ? 0 : 1;
            process.destroyForcibly().waitFor();
            with(target, whole);
        }
        Attack.report("%s on %s: %d of %d kills before the end of %d ms; all in %d s; seed %d"
                .formatted(
                        work,
                        target.type(),
                        cut,
                        KILLS,
                        nanos / 1_000_000,
                        (System.nanoTime() - began) / 1_000_000_000,
                        seed));
    }

    @Test
    void aKilledAttachOnDuckDb(@TempDir Path folder) throws Exception {
        killAttach(duckDb(folder));
    }

    @Test
    void aKilledAttachOnPostgres() throws Exception {
        killAttach(postgres("kill_attach"));
    }

    private void killAttach(ProfileTarget target) throws Exception {
        ProjectState state = project("victim", 0);
        StoreWork prepare = store -> {
            store.migrate();
            store.replace(Run.of(state.info()), state);
            store.attach("victim", SavingProcess.results(state, 1));
        };
        kill(SavingProcess.Work.ATTACH, target, 2, prepare, store -> {
            ProjectState found = store.load(StateRef.run("victim"));
            assertThat(found)
                    .isIn(state.with(SavingProcess.results(state, 1)), state.with(SavingProcess.results(state, 2)));
            store.attach("victim", SavingProcess.results(state, 3));
            assertThat(store.load(StateRef.run("victim")).runResults())
                    .hasSize(state.nodes().size())
                    .extracting(RunResult::status)
                    .containsOnly("status 3");
        });
    }

    @Test
    void aKilledPruneOnDuckDb(@TempDir Path folder) throws Exception {
        killPrune(duckDb(folder));
    }

    @Test
    void aKilledPruneOnPostgres() throws Exception {
        killPrune(postgres("kill_prune"));
    }

    private void killPrune(ProfileTarget target) throws Exception {
        StoreWork prepare = store -> {
            store.migrate();
            for (int i = 0; i < RUNS; i++) {
                ProjectState state = project("run-" + i, 10 * i);
                store.save(state);
            }
        };
        kill(SavingProcess.Work.PRUNE, target, KEPT, prepare, store -> {
            assertThat(store.list().size()).isIn(KEPT, RUNS);
            assertAllLoad(store);
            store.prune(Retention.ofRuns(KEPT));
            assertThat(store.list()).hasSize(KEPT);
            assertAllLoad(store);
            assertThat(store.prune(Retention.ofRuns(KEPT)).rows())
                    .as("rows that no run needs")
                    .isZero();
        });
    }

    private static void assertAllLoad(MetadataStore store) {
        for (Run run : store.list()) {
            int number = Integer.parseInt(run.id().substring("run-".length()));
            assertThat(store.load(StateRef.run(run.id()))).isEqualTo(project(run.id(), 10 * number));
        }
    }

    @Test
    void aKilledMigrationFromVersionOne(@TempDir Path folder) throws Exception {
        ProfileTarget target = duckDb(folder);
        kill(SavingProcess.Work.MIGRATE, target, 0, store -> versionOne(target), store -> {
            assertThat(store.load(StateRef.run("run-1"))).isEqualTo(written("run-1"));
            store.migrate();
            assertThat(store.load(StateRef.run("run-2"))).isEqualTo(written("run-2"));
            assertThat(store.statistics().version()).isEqualTo(2);
        });
    }

    @Test
    void aKilledInitOnPostgres() throws Exception {
        ProfileTarget target = postgres("kill_init");
        kill(SavingProcess.Work.MIGRATE, target, 0, store -> dropStore(target), store -> {
            store.migrate();
            ProjectState state = project("victim", 0);
            store.save(state);
            assertThat(store.load(StateRef.run("victim"))).isEqualTo(state);
        });
    }

    private static void dropStore(ProfileTarget target) {
        execute(target, "drop schema if exists recce_metadata cascade");
    }

    private static void execute(ProfileTarget target, String sql) {
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            warehouse.inTransaction("the test's statement", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }
    }

    private static void versionOne(ProfileTarget target) throws IOException {
        dropStore(target);
        execute(target, resource("version-1.sql"));
    }

    /** A file of the store that recce-store's own tests read and migrate. */
    private static String resource(String name) throws IOException {
        Path root = Path.of(System.getProperty("recce.root", ".."));
        return Files.readString(
                root.resolve("recce-store/src/test/resources/store").resolve(name));
    }

    private static ProjectState written(String runId) throws IOException {
        return ProjectState.fromJson((Json.Obj) JsonText.read(resource("version-1-" + runId + ".json")));
    }
}
