package org.recce4j.changes.internal.select;

import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.SelectionException;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.render.yaml.YamlLines;

/**
 * A selectors.yml.
 *
 * @param name what to call it in messages; empty if it has no name
 * @param content what it contains
 * @param lines its lines; null if only its content is known
 */
public record SelectorFile(
        String name, Json content, @Nullable YamlLines lines) {

    public static SelectorFile of(Json.Obj content) {
        return new SelectorFile("", content, null);
    }

    public static SelectorFile read(String yaml, String name) {
        try {
            return new SelectorFile(name, Yaml.read(yaml), YamlLines.of(yaml));
        } catch (IllegalArgumentException unreadable) {
            throw new SelectionException(
                    ChangesErrorCode.INVALID_SELECTION,
                    unreadable.getMessage() + " (\"" + name + "\")",
                    -1,
                    unreadable);
        }
    }
}
