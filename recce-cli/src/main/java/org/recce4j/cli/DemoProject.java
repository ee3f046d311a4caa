package org.recce4j.cli;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.recce4j.sql.Warehouse;

/** The sample project: its artifacts of two environments, and a database with the tables of both. */
record DemoProject(Path folder) {

    private static final List<String> FILES = List.of(
            "database.sql",
            "base/manifest.json",
            "base/catalog.json",
            "current/manifest.json",
            "current/catalog.json",
            "recce.yml");

    static DemoProject inTemporaryFolder() {
        try {
            return new DemoProject(Files.createTempDirectory("recce-demo-")).unpacked();
        } catch (IOException failure) {
            throw new CliException(
                    "Cannot write the demo to the temporary folder \"" + FailureLine.temporaryFolder() + "\": "
                            + IoReason.of(failure) + "; name a folder with --out",
                    failure);
        }
    }

    /** A folder that is new, empty, or holds an earlier demo, which is replaced. */
    static DemoProject in(Path folder) {
        DemoProject project = new DemoProject(folder);
        try {
            if (Files.exists(folder) && !Files.exists(project.database()) && !isEmpty(folder)) {
                throw new CliException("Cannot write the demo to \"" + folder
                        + "\": it is not empty and contains no earlier demo; name another folder with --out");
            }
            Files.deleteIfExists(project.database());
            return project.unpacked();
        } catch (IOException failure) {
            throw new CliException("Cannot write the demo to \"" + folder + "\": " + IoReason.of(failure), failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The database's name is part of the artifacts' relation names. */
    Path database() {
        return folder.resolve("demo.duckdb");
    }

    Path base() {
        return folder.resolve("base");
    }

    Path current() {
        return folder.resolve("current");
    }

    Path checks() {
        return folder.resolve("recce.yml");
    }

    void build(Warehouse warehouse) {
        warehouse.inTransaction("the demo's tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(script());
            }
        });
    }

    /** Deletes the folder with whatever is in it. */
    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException partlyGone) {
            folder.toFile().delete();
        }
    }

    private DemoProject unpacked() throws IOException {
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream resource = resource(file)) {
                Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return this;
    }

    private static String script() {
        try (InputStream resource = resource("database.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new CliException("Cannot read the demo: " + damaged, damaged);
        }
    }

    private static InputStream resource(String file) throws IOException {
        InputStream resource = DemoProject.class.getResourceAsStream("demo/" + file);
        if (resource == null) {
            throw new FileNotFoundException(file);
        }
        return resource;
    }
}
