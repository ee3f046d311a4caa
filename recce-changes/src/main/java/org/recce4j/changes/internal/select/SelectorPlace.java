package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.SelectionException;
import org.recce4j.render.yaml.YamlLines;

/**
 * A place in the definitions of YAML selectors, for messages.
 *
 * @param file what to call the file; empty for the selectors of an artifact
 * @param lines the lines of the file; null if its text is not known
 * @param selector the name of the selector; null if it is not known yet
 * @param path the keys and indexes that lead to the place from the root of the file
 */
record SelectorPlace(
        String file, @Nullable YamlLines lines, @Nullable String selector, List<String> path) {

    static SelectorPlace root(String file, @Nullable YamlLines lines) {
        return new SelectorPlace(file, lines, null, List.of());
    }

    SelectorPlace named(String name) {
        return new SelectorPlace(file, lines, name, path);
    }

    SelectorPlace at(String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return new SelectorPlace(file, lines, selector, List.copyOf(longer));
    }

    SelectorPlace at(int index) {
        return at(String.valueOf(index));
    }

    SelectionException error(String message) {
        return new SelectionException(ChangesErrorCode.INVALID_SELECTION, message + suffix(), -1);
    }

    /** Returns a failure as one that names this place. */
    SelectionException error(SelectionException failure) {
        return new SelectionException((ChangesErrorCode) failure.code(), failure.getMessage() + suffix(), -1, failure);
    }

    private String suffix() {
        List<String> parts = new ArrayList<>();
        if (!file.isEmpty()) {
            parts.add("\"" + file + "\"");
        }
        if (selector != null) {
            parts.add("selector \"" + selector + "\"");
        }
        if (lines != null) {
            parts.add("line " + lines.lineOf(path));
        } else if (!path.isEmpty()) {
            parts.add("at " + String.join(".", path));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }
}
