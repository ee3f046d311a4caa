package org.recce4j.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenCafe;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.RenderInputs;
import org.recce4j.shared.SharedFiles;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Two environments of the project cafe on DuckDB, on which Recce 1.69.1 answered. To be closed by the test. */
@SuppressWarnings("exports") // of the tests alone: nothing is exported
public final class Cafe implements AutoCloseable {

    private static final String GOLDEN = "golden/recce/cafe";

    private final Warehouse warehouse;
    private final ChangeSet changes;

    private Cafe(Path folder, List<String> tables, ProjectState base, ProjectState current) {
        ProfileTarget target =
                ProfileTarget.duckDb(folder.resolve("cafe.duckdb").toString());
        warehouse = Warehouse.open(target, Access.WRITE);
        for (String statements : tables) {
            warehouse.inTransaction("the cafe", connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("set TimeZone='UTC'; " + statements);
                }
            });
        }
        changes = ChangeDetector.standard().detect(base, current);
    }

    /** Opens the extract that this repository has, in a new database in the folder. */
    public static Cafe extract(Path folder) {
        return new Cafe(
                folder,
                Stream.of(GoldenCafe.Side.values()).map(GoldenCafe::tables).toList(),
                state(GoldenCafe.Side.BASE),
                state(GoldenCafe.Side.CURRENT));
    }

    /** Opens the whole cafe of the shared goldens, in a new database in the folder; without them the test is skipped. */
    public static Cafe golden(Path folder) {
        Path cafe = SharedFiles.path(GOLDEN);
        return new Cafe(
                folder,
                Stream.of("sources", "base", "current")
                        .map(name -> text(cafe.resolve("db/" + name + ".sql")))
                        .toList(),
                ArtifactReader.create().read(Artifacts.inDirectory(cafe.resolve("base"))),
                ArtifactReader.create().read(Artifacts.inDirectory(cafe.resolve("current"))));
    }

    /** Returns all recorded runs of some types; without the shared goldens the test is skipped. */
    public static List<RecceRun> goldenRuns(String... types) {
        try (Stream<String> lines = Files.lines(SharedFiles.path(GOLDEN + "/runs.jsonl"))) {
            return lines.map(line -> new RecceRun((Json.Obj) JsonText.read(line)))
                    .filter(run -> List.of(types).contains(run.type()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns both states and what changed between them. */
    public ChangeSet changes() {
        return changes;
    }

    /** Returns the database. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** Runs one check. */
    public Outcome run(Check check) {
        return DiffEngine.builder(warehouse)
                .inputs(target("prod"), target("dev"))
                .build()
                .run(changes, List.of(check))
                .entries()
                .get(0)
                .outcome();
    }

    private static RenderInputs target(String name) {
        return RenderInputs.builder()
                .targetValues(Json.Obj.builder().put("name", name).build())
                .build();
    }

    @Override
    public void close() {
        warehouse.close();
    }

    private static ProjectState state(GoldenCafe.Side side) {
        return ArtifactReader.create()
                .read(Artifacts.builder(Artifacts.Source.bytes(GoldenCafe.manifest(side)))
                        .catalog(Artifacts.Source.bytes(GoldenCafe.catalog(side)))
                        .build());
    }

    private static String text(Path file) {
        try {
            return Objects.requireNonNull(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
