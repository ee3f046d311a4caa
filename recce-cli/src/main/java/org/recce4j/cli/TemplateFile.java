package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The template that the user names, and the others in its folder.
 *
 * @param path the file; null for standard input
 */
record TemplateFile(@Nullable Path path, Host host) {

    static TemplateFile of(@Nullable String file, Host host) {
        return new TemplateFile(file == null || file.equals("-") ? null : host.resolve(file), host);
    }

    String text() {
        return path == null ? TextInput.read(host.in(), "the template") : text(path);
    }

    private static String text(Path file) {
        return TextInput.read(file, "the template \"" + file + "\"");
    }

    /** Returns the text of another template; null for one outside of the folder. */
    @Nullable
    String load(String name) {
        Path folder =
                path == null ? host.workingDirectory() : path.toAbsolutePath().getParent();
        if (folder == null) {
            return null;
        }
        Path found = folder.resolve(name).normalize();
        return found.startsWith(folder.normalize()) && Files.isRegularFile(found) ? text(found) : null;
    }
}
