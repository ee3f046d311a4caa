package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Definition;
import org.recce4j.model.Node;

/**
 * A folder with the layout of dbt's {@code target/compiled} (dbt-core 1.12, {@code get_target_write_path}). Nothing is written outside
 * of it, whatever artifacts say.
 */
final class CompiledFolder {

    private final Path folder;
    private final Host host;

    private CompiledFolder(Path folder, Host host) {
        this.folder = folder;
        this.host = host;
    }

    /** Makes the folder if it is not there. */
    static CompiledFolder at(Path folder, Host host) {
        try {
            return new CompiledFolder(Files.createDirectories(folder).toRealPath(), host);
        } catch (IOException failure) {
            throw cannotWrite(folder, IoReason.of(failure), failure);
        }
    }

    /** Writes a node's file, whole or not at all. */
    void write(Node node, String sql) {
        List<String> names = names(node);
        Path file = folder;
        try {
            for (String name : names) {
                Files.createDirectories(requireInside(file));
                file = child(file, name);
            }
        } catch (IOException failure) {
            throw cannotWrite(file, IoReason.of(failure), failure);
        }
        if (Files.isSymbolicLink(file)) {
            throw cannotWrite(file, "it is a link, which could lead out of the folder; delete it", null);
        }
        Output.file(sql, file, host);
    }

    /** A link could lead out of the folder. */
    private Path requireInside(Path parent) throws IOException {
        if (Files.exists(parent) && !parent.toRealPath().startsWith(folder)) {
            throw cannotWrite(parent, "it is a link that leads out of the folder; delete it", null);
        }
        return parent;
    }

    private static Path child(Path parent, String name) {
        try {
            Path child = parent.resolve(name);
            if (parent.equals(child.getParent()) && child.normalize().equals(child)) {
                return child;
            }
        } catch (InvalidPathException unusable) {
            throw cannotWrite(parent, "\"" + name + "\" cannot be a file's name", unusable);
        }
        throw cannotWrite(
                parent, "the path of a node in the artifact leads out of the folder by \"" + name + "\"", null);
    }

    /** Returns the file's path as names; a node that shares its file with others has a file below that one's name. */
    private static List<String> names(Node node) {
        Definition definition = node.definition();
        List<String> names = new ArrayList<>();
        names.addAll(split(definition.packageName()));
        List<String> original = split(definition.originalFilePath());
        List<String> path = split(definition.path());
        names.addAll(original);
        boolean isOneFile = !path.isEmpty() && !original.isEmpty() && last(path).equals(last(original));
        if (!isOneFile) {
            names.addAll(path);
        }
        if (original.isEmpty() && path.isEmpty()) {
            names.add(node.name() + ".sql");
        }
        return names;
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** Windows has another separator. */
    private static List<String> split(@Nullable String path) {
        List<String> names = new ArrayList<>();
        if (path != null) {
            for (String name : path.replace('\\', '/').split("/", -1)) {
                if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static CliException cannotWrite(Path path, String why, @Nullable Throwable cause) {
        String message = "Cannot write into \"" + path + "\": " + why;
        return cause == null ? new CliException(message) : new CliException(message, cause);
    }
}
