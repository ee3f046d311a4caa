package org.recce4j.bench;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;

/**
 * Three places for the metadata of a project, on PostgreSQL: a schema of its own, the comments of the project's relations
 * (what information_schema can be extended with), a file as an object store would hold it. For docs/decisions/0006-store.md.
 */
public final class WhereMetadataLives {

    private static final int ROUNDS = 4;
    private static final double MILLIS = 1e6;

    private WhereMetadataLives() {}

    /** Writes and reads each several times, and prints how long it took. */
    public static void main(String[] arguments) throws Exception {
        byte[] manifest = Manifests.ofRealNodes(Integer.parseInt(arguments[0]));
        ProjectState state = ArtifactReader.create()
                .read(Artifacts.builder(() -> new ByteArrayInputStream(manifest))
                        .environment("prod")
                        .build());
        Path file = Files.createTempFile("recce-bench", ".json.gz");
        try (StoreEngine engine = new StoreEngine("postgres")) {
            Warehouse warehouse = engine.warehouse();
            RelationComments.relations(warehouse, state);
            for (int round = 0; round < ROUNDS; round++) {
                MetadataStore store =
                        MetadataStore.of(warehouse, StoreConfig.inSchema("store_" + round, Clock.systemUTC()));
                store.migrate();
                time("schema: first save", () -> store.save(Run.of(state.info(), "one"), state));
                time("schema: save, unchanged", () -> store.save(Run.of(state.info(), "two"), state));
                time("schema: load", () -> store.load(StateRef.run("two")));
                time("comments: write", () -> RelationComments.comment(warehouse, state));
                time("comments: read", () -> RelationComments.comments(warehouse));
                time("file: write", () -> StateFile.write(state, file));
                time("file: read", () -> StateFile.read(file));
            }
            System.out.println("file: " + Files.size(file) + " bytes a run");
        } finally {
            Files.delete(file);
        }
    }

    private static void time(String what, Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        System.out.printf(Locale.ROOT, "%-28s %8.0f ms%n", what, (System.nanoTime() - began) / MILLIS);
    }
}
