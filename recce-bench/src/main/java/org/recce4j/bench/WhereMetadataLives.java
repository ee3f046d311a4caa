package org.recce4j.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Dialect;
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
            relations(warehouse, state);
            for (int round = 0; round < ROUNDS; round++) {
                MetadataStore store =
                        MetadataStore.of(warehouse, StoreConfig.inSchema("store_" + round, Clock.systemUTC()));
                store.migrate();
                time("schema: first save", () -> store.save(Run.of(state.info(), "one"), state));
                time("schema: save, unchanged", () -> store.save(Run.of(state.info(), "two"), state));
                time("schema: load", () -> store.load(StateRef.run("two")));
                time("comments: write", () -> comment(warehouse, state));
                time("comments: read", () -> comments(warehouse));
                time("file: write", () -> write(state, file));
                time("file: read", () -> read(file));
            }
            System.out.println("file: " + Files.size(file) + " bytes a run");
        } finally {
            Files.delete(file);
        }
    }

    private static void relations(Warehouse warehouse, ProjectState state) {
        warehouse.inTransaction("the project's relations", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema shop");
                for (Node node : state.nodes()) {
                    statement.execute("create view shop.\"" + node.id().value() + "\" as select 1 as id");
                }
            }
            return true;
        });
    }

    private static int comment(Warehouse warehouse, ProjectState state) {
        Dialect dialect = warehouse.dialect();
        return warehouse.inTransaction("comments", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (Node node : state.nodes()) {
                    String text = JsonText.write(node.toJson()).replace("\\u0000", "");
                    statement.execute("comment on view shop."
                            + dialect.quote(node.id().value()) + " is " + dialect.literal(text));
                }
            }
            return state.nodes().size();
        });
    }

    private static int comments(Warehouse warehouse) throws SQLException {
        return warehouse.query(
                "comments",
                "select obj_description(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'shop'",
                rows -> {
                    int count = 0;
                    while (rows.next()) {
                        JsonText.read(rows.getString(1));
                        count++;
                    }
                    return count;
                });
    }

    private static boolean write(ProjectState state, Path file) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.write(JsonText.write(state.toJson()));
        }
        return true;
    }

    private static ProjectState read(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ProjectState.fromJson((Json.Obj) JsonText.read(text));
        }
    }

    private static void time(String what, Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        System.out.printf(Locale.ROOT, "%-28s %8.0f ms%n", what, (System.nanoTime() - began) / MILLIS);
    }
}
