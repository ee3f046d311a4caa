package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;

/**
 * Processes that save and are killed, run out of disk, or meet. How often one is killed is {@code -Drecce.kills}: some times
 * here, 50 times in .ci/run.
 */
class StoreKillTest {

    private static final int KILLS = Integer.getInteger("recce.kills", 3);
    private static final int MODELS = 400;

    /** So many kills do not all come too late, however fast a save is in comparison with the one that was timed. */
    private static final int ENOUGH = 20;

    private final Random random = new Random(KILLS);

    private static ProfileTarget duckDb(Path folder) {
        Json.Obj settings = Json.Obj.builder()
                .put("path", folder.resolve("store.duckdb").toString())
                .put("retries", Json.Obj.builder().put("connect_attempts", 6).build())
                .build();
        return new ProfileTarget("engines", "test", "duckdb", settings);
    }

    private static ProfileTarget postgres(String database) {
        return new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(database)));
    }

    @Test
    void aKilledSaveOnDuckDbLeavesTheOldOrTheNewRun(@TempDir Path folder) throws Exception {
        killWhileSaving(duckDb(folder));
    }

    @Test
    void aKilledSaveOnPostgresLeavesTheOldOrTheNewRun() throws Exception {
        killWhileSaving(postgres("kills"));
    }

    private void killWhileSaving(ProfileTarget target) throws Exception {
        save(target, 0);
        long whole = whole(target);
        int changed = 0;
        int interrupted = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = SavingProcess.start(target, "victim", MODELS, 100 + kill);
            SavingProcess.awaitReady(process);
            SavingProcess.begin(process);
            // a random part of the time that a whole save takes
            boolean over = process.waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            interrupted += over ? 0 : 1;
            ProjectState found = load(target);
            assertThat(found).as("kill %d", kill).isIn(project(changed), project(100 + kill));
            changed = 200 + kill;
            save(target, changed);
            assertThat(load(target)).as("after kill %d", kill).isEqualTo(project(changed));
        }
        if (KILLS >= ENOUGH) {
            assertThat(interrupted).isPositive();
        }
    }

    /** How long a save takes in such a process, from its first word to its end. */
    private long whole(ProfileTarget target) throws Exception {
        Process process = SavingProcess.start(target, "victim", MODELS, 50);
        BufferedReader out = SavingProcess.awaitReady(process);
        long ready = System.nanoTime();
        SavingProcess.begin(process);
        assertThat(out.readLine()).isEqualTo("REPLACED");
        assertThat(process.waitFor()).isZero();
        long whole = System.nanoTime() - ready;
        save(target, 0);
        return whole;
    }

    @Test
    void aFullDiskLeavesTheOldRun(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit, which Linux has");
        ProfileTarget target = duckDb(folder);
        save(target, 0);
        Process process = SavingProcess.start(target, "victim", 20 * MODELS, 1);
        BufferedReader out = SavingProcess.awaitReady(process);
        // no file may grow beyond 3 MB, which the new run would need; before, the driver unpacks itself
        new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=3000000")
                .start()
                .waitFor();
        SavingProcess.begin(process);
        List<String> said = out.lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isNotZero();
        assertThat(String.join("\n", said))
                .contains("Cannot complete saving run \"victim\" in schema \"recce_metadata\"")
                .doesNotContain("select 1");
        assertThat(load(target)).isEqualTo(project(0));
        save(target, 7);
        assertThat(load(target)).isEqualTo(project(7));
    }

    @Test
    void twoProcessesOnDuckDbBothSave(@TempDir Path folder) throws Exception {
        saveAtOnce(duckDb(folder));
    }

    @Test
    void twoProcessesOnPostgresBothSave() throws Exception {
        saveAtOnce(postgres("at_once"));
    }

    private void saveAtOnce(ProfileTarget target) throws Exception {
        save(target, 0);
        List<Process> processes = new ArrayList<>();
        processes.add(SavingProcess.start(target, "other", MODELS, 1));
        processes.add(SavingProcess.start(target, "victim", MODELS, 2));
        processes.add(SavingProcess.start(target, "victim", MODELS, 2));
        for (Process process : processes) {
            // on DuckDB only one of them gets ready while another has the file open
            SavingProcess.begin(process);
        }
        for (Process process : processes) {
            List<String> said =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        }
        assertThat(load(target)).isEqualTo(project(2));
        try (Warehouse warehouse = open(target)) {
            assertThat(store(warehouse).list()).extracting(Run::id).containsExactlyInAnyOrder("other", "victim");
            assertThat(store(warehouse).load(StateRef.run("other")))
                    .isEqualTo(WarehouseStoreContract.project("other", MODELS, 1));
        }
    }

    private static ProjectState project(int changed) {
        return WarehouseStoreContract.project("victim", MODELS, changed);
    }

    private static Warehouse open(ProfileTarget target) {
        return Warehouse.open(target, Access.WRITE);
    }

    private static MetadataStore store(Warehouse warehouse) {
        return MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
    }

    private static void save(ProfileTarget target, int changed) throws IOException {
        try (Warehouse warehouse = open(target)) {
            store(warehouse).migrate();
            ProjectState state = project(changed);
            store(warehouse).replace(Run.of(state.info()), state);
        }
    }

    private static ProjectState load(ProfileTarget target) {
        try (Warehouse warehouse = open(target)) {
            return store(warehouse).load(StateRef.run("victim"));
        }
    }
}
