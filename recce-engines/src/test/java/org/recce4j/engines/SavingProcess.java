package org.recce4j.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;

/** Saves a project in a process of its own, which tests may kill. */
final class SavingProcess {

    private SavingProcess() {}

    /**
     * Starts one that says {@code ready}, saves, and says what came of it.
     *
     * @param changed how many models differ from the project without changes
     */
    static Process start(ProfileTarget target, String runId, int models, int changed) throws IOException {
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
                String.valueOf(changed));
        return new ProcessBuilder(java).redirectErrorStream(true).start();
    }

    public static void main(String[] arguments) throws IOException {
        Json.Obj settings = (Json.Obj) JsonText.read(arguments[1]);
        ProjectState state = WarehouseStoreContract.project(
                arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        ProfileTarget target = new ProfileTarget("engines", "test", arguments[0], settings);
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE, Adapters.builtIn(), Limits.DEFAULT)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.DEFAULT);
            System.out.println("ready");
            System.out.println(store.replace(Run.of(state.info()), state));
        }
    }
}
