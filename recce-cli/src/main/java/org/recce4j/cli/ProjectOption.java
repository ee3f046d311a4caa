package org.recce4j.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                    "A dbt_project.yml, or its folder, to read vars, dispatch and flags from. Give the root project"
                            + " first, then packages; those that dbt deps installed beside a dbt_project.yml are found.")
    private List<String> paths = new ArrayList<>();

    ProjectOption() {}

    ProjectFiles read(Host host) {
        return read(paths, host);
    }

    /** Reads files and folders that the user names, and the packages of the folders. Of two of one name the first one counts. */
    static ProjectFiles read(List<String> paths, Host host) {
        List<ProjectFile> named =
                paths.stream().map(path -> ProjectFile.named(path, host)).toList();
        warnOfOneName(named, host);
        List<ProjectFile> all = new ArrayList<>(named);
        named.stream()
                .filter(ProjectFile::isOfFolder)
                .flatMap(file -> ProjectFolder.packages(file.path().resolveSibling(""), file.content()).stream())
                .forEach(file -> all.add(ProjectFile.read(file)));
        return ProjectFiles.of(all.stream().map(ProjectFile::text).toList());
    }

    private static void warnOfOneName(List<ProjectFile> files, Host host) {
        Map<String, ProjectFile> byName = new HashMap<>();
        for (ProjectFile file : files) {
            ProjectFile first = byName.putIfAbsent(file.projectName(), file);
            if (first != null && !first.content().equals(file.content())) {
                host.note("warning: project file \"" + file.path() + "\" is not used: it has the same \"name\" as \""
                        + first.path() + "\"");
            }
        }
    }

    static @Nullable Boolean moreUnrendered(ProjectFiles files) {
        return files.flag(MORE_UNRENDERED).orElse(null);
    }
}
