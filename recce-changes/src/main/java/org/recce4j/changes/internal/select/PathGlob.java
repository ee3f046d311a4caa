package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files and folders of a project that a pattern finds, as Python's {@code Path.glob} reads it. What a project has is known
 * from the paths that its artifacts name.
 */
final class PathGlob {

    private static final String ANY_FOLDERS = "**";

    private final List<Predicate<String>> parts = new ArrayList<>();
    private final List<String> names;

    private PathGlob(List<String> names) {
        this.names = names;
        names.forEach(name -> parts.add(Fnmatch.pattern(name)));
    }

    /**
     * Returns those of the files, and of the folders they are in, that the pattern finds; the project's own folder is the empty
     * text.
     *
     * @throws IllegalArgumentException for a pattern that Python refuses
     */
    static Set<String> find(String pattern, Collection<String> files) {
        List<String> names = parts(pattern);
        if (pattern.startsWith("/")) {
            throw new IllegalArgumentException("Non-relative patterns are unsupported");
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Unacceptable pattern: '" + pattern + "'");
        }
        if (names.stream().anyMatch(name -> name.contains(ANY_FOLDERS) && !name.equals(ANY_FOLDERS))) {
            throw new IllegalArgumentException("Invalid pattern: '**' can only be an entire path component");
        }
        PathGlob glob = new PathGlob(names);
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String file : files) {
            glob.addIfFound(file, false, found);
            for (String folder = parent(file); seen.add(folder); folder = parent(folder)) {
                glob.addIfFound(folder, true, found);
            }
        }
        return found;
    }

    /** Returns the folder that holds a file or folder; the empty text holds itself. */
    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }

    private void addIfFound(String path, boolean isFolder, Set<String> found) {
        if (matches(0, parts(path), 0, isFolder)) {
            found.add(path);
        }
    }

    private boolean matches(int pattern, List<String> path, int depth, boolean isFolder) {
        if (pattern == names.size()) {
            return depth == path.size();
        }
        if (names.get(pattern).equals(ANY_FOLDERS)) {
            boolean last = pattern == names.size() - 1;
            int deepest = isFolder ? path.size() : path.size() - 1;
            for (int next = depth; next <= deepest; next++) {
                if (last ? next == path.size() : matches(pattern + 1, path, next, isFolder)) {
                    return true;
                }
            }
            return false;
        }
        return depth < path.size()
                && parts.get(pattern).test(path.get(depth))
                && matches(pattern + 1, path, depth + 1, isFolder);
    }
}
