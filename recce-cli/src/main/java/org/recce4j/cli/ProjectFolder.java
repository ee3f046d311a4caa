package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recce4j.model.Json;

/** Finds the packages that {@code dbt deps} has installed for a project. */
final class ProjectFolder {

    static final String FILE = "dbt_project.yml";

    /** Of dbt since 1.0, and before. */
    private static final List<String> STANDARD = List.of("dbt_packages", "dbt_modules");

    private ProjectFolder() {}

    /**
     * Returns the project files of the packages, in the order of their folders' names.
     *
     * @param project what the project's own file says
     */
    static List<Path> packages(Path folder, Json.Obj project) {
        List<Path> files = new ArrayList<>();
        for (String name : installFolders(project)) {
            resolved(folder, name).filter(Files::isDirectory).ifPresent(found -> files.addAll(filesIn(found)));
        }
        return files;
    }

    private static List<String> installFolders(Json.Obj project) {
        for (String key : List.of("packages-install-path", "modules-path")) {
            String named = project.text(key);
            if (named != null && !named.contains("{{")) {
                return List.of(named);
            }
        }
        return STANDARD;
    }

    private static Optional<Path> resolved(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    private static List<Path> filesIn(Path packages) {
        try (Stream<Path> folders = Files.list(packages)) {
            return folders.map(folder -> folder.resolve(FILE))
                    .filter(Files::exists)
                    .sorted()
                    .map(TextInput::requireFile)
                    .toList();
        } catch (IOException failure) {
            throw new CliException(
                    "Cannot list the packages in \"" + packages + "\": " + IoReason.of(failure), failure);
        }
    }
}
