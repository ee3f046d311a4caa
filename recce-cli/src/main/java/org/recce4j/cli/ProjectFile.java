package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.recce4j.model.Json;

/**
 * A dbt_project.yml, under this name or any other.
 *
 * @param path where it is
 * @param text the whole file
 * @param content what it says
 */
record ProjectFile(Path path, String text, Json.Obj content) {

    /** Reads a file, or the dbt_project.yml of a folder, that the user named. */
    static ProjectFile named(String name, Host host) {
        Path file = host.resolve(name);
        if (Files.isDirectory(file)) {
            file = TextInput.requireFile(file.resolve(ProjectFolder.FILE));
        }
        Path shown = file.normalize();
        if (!Files.exists(file)) {
            throw new CliException("Cannot read project file \"" + shown
                    + "\": there is no file of that name; give a dbt_project.yml or its folder");
        }
        return read(shown);
    }

    /** Reads a file that exists. */
    static ProjectFile read(Path path) {
        String what = "project file \"" + path + "\"";
        String text = TextInput.read(path, what);
        if (YamlText.read(text, what) instanceof Json.Obj content && content.text("name") != null) {
            return new ProjectFile(path, text, content);
        }
        throw new CliException("Cannot use " + what + ": it has no \"name\"; give a dbt_project.yml");
    }

    String projectName() {
        return String.valueOf(content.text("name"));
    }

    /** Returns whether packages are looked for beside it. */
    boolean isOfFolder() {
        return path.endsWith(ProjectFolder.FILE);
    }
}
