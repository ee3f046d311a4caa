package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.ProjectFiles;
import picocli.CommandLine.Option;

/** The project files of the current state. */
final class ProjectOption {

    /** The flag that dbt's state comparison asks. */
    private static final String MORE_UNRENDERED = "state_modified_compare_more_unrendered_values";

    @Option(
            names = "--project",
            paramLabel = "PATH",
            description =
                    "A dbt_project.yml, or its folder, to read vars and flags from. Give the root project first, then"
                            + " packages.")
    private List<String> paths = new ArrayList<>();

    ProjectOption() {}

    ProjectFiles read(Host host) {
        return read(paths, host);
    }

    static ProjectFiles read(List<String> paths, Host host) {
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            texts.add(text(path, host));
        }
        try {
            return ProjectFiles.of(texts);
        } catch (IllegalArgumentException unusable) {
            throw new CliException(
                    "Cannot use project files " + paths + ": " + unusable.getMessage() + "; give dbt_project.yml files",
                    unusable);
        }
    }

    private static String text(String path, Host host) {
        Path file = host.resolve(path);
        if (Files.isDirectory(file)) {
            file = TextInput.requireFile(file.resolve("dbt_project.yml"));
        }
        Path shown = file.normalize();
        if (!Files.exists(file)) {
            throw new CliException("Cannot read project file \"" + shown
                    + "\": there is no file of that name; give a dbt_project.yml or its folder");
        }
        return TextInput.read(file, "project file \"" + shown + "\"");
    }

    static @Nullable Boolean moreUnrendered(ProjectFiles files) {
        return files.flag(MORE_UNRENDERED).orElse(null);
    }
}
