package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.shared.SharedFiles;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;

/** Every manifest of the corpus, with its catalog, comes back from one store as it was. */
class CorpusStoreTest {

    @Test
    void onDuckDb() throws IOException {
        bringsEveryManifestBack(ProfileTarget.duckDb(":memory:"));
    }

    @Test
    void onPostgres() throws IOException {
        bringsEveryManifestBack(new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database("corpus"))));
    }

    private static void bringsEveryManifestBack(ProfileTarget target) throws IOException {
        List<Path> folders = folders();
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            store.migrate();
            for (Path folder : folders) {
                ProjectState state = read(folder);
                assertThat(store.save(Run.of(state.info(), id(folder)), state)).isEqualTo(SaveResult.SAVED);
            }
            for (Path folder : folders) {
                assertThat(store.load(StateRef.run(id(folder)))).as(id(folder)).isEqualTo(read(folder));
            }
            // every document of every node is one for the warehouse too
            assertThat(count(warehouse, "select count(config) + count(columns) from recce_metadata.nodes"))
                    .isPositive();
            assertThat(count(warehouse, "select count(*) from recce_metadata.runs"))
                    .isEqualTo(folders.size());
        }
    }

    private static long count(Warehouse warehouse, String sql) {
        return warehouse.query("the test's count", sql, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private static ProjectState read(Path folder) {
        return ArtifactReader.create().read(Artifacts.inDirectory(folder, "prod"));
    }

    private static String id(Path folder) {
        return folder.getParent().getFileName() + "/" + folder.getFileName();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            return files.filter(file -> file.endsWith("manifest.json.gz"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }
}
