package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;

/** Writes to a store in a process of its own, which tests may kill. It does not begin before it is told to. */
final class SavingProcess {

    /** What such a process does to a store; prints what came of it. */
    enum Work {
        SAVE,
        ATTACH,
        PRUNE,
        MIGRATE
    }

    private SavingProcess() {}

    /**
     * Starts one that says {@code ready}, saves once it is told to, and says what came of it.
     *
     * @param changed how many models differ from the project without changes
     */
    static Process start(ProfileTarget target, String runId, int models, int changed) throws IOException {
        return start(Work.SAVE, target, runId, models, changed);
    }

    /** Starts one that says {@code ready}, does its work once it is told to, and says what came of it. */
    static Process start(Work work, ProfileTarget target, String runId, int models, int changed) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SavingProcess.class.getName(),
                target.type(),
                JsonText.write(target.settings()),
                runId,
                String.valueOf(models),
                String.valueOf(changed),
                work.name());
        return new ProcessBuilder(java).redirectErrorStream(true).start();
    }

    /** Waits until the process is ready, and returns what it says from then on; it does not begin yet. */
    static BufferedReader awaitReady(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return out;
    }

    static void begin(Process process) throws IOException {
        process.getOutputStream().close();
    }

    public static void main(String[] arguments) throws IOException {
        Json.Obj settings = (Json.Obj) JsonText.read(arguments[1]);
        int models = Integer.parseInt(arguments[3]);
        int changed = Integer.parseInt(arguments[4]);
        ProjectState state = WarehouseStoreContract.project(arguments[2], models, changed);
        ProfileTarget target = new ProfileTarget("engines", "test", arguments[0], settings);
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            System.out.println("ready");
            System.in.readAllBytes();
            System.out.println(done(Work.valueOf(arguments[5]), store, state, changed));
        }
    }

    private static Object done(Work work, MetadataStore store, ProjectState state, int changed) {
        return switch (work) {
            case SAVE -> store.replace(Run.of(state.info()), state);
            case ATTACH -> store.attach(Run.of(state.info()).id(), results(state, changed));
            case PRUNE -> store.prune(Retention.ofRuns(changed)).rows();
            case MIGRATE -> {
                store.migrate();
                yield "MIGRATED";
            }
        };
    }

    /** A result of each node, whose status has a number. */
    static RunResults results(ProjectState state, int number) {
        return new RunResults(
                state.nodes().stream()
                        .map(node -> new RunResult(
                                node.id().value(),
                                "status " + number,
                                null,
                                null,
                                List.of(),
                                Json.Obj.EMPTY,
                                Json.Obj.EMPTY))
                        .toList(),
                Json.Obj.EMPTY);
    }
}
