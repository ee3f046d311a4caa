package org.recce4j.cli;

import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;

/** YAML that a user writes. */
final class YamlText {

    private static final String READER = "Cannot read YAML";

    private YamlText() {}

    /**
     * Reads a value.
     *
     * @param what what the text is, for the message if it is not YAML
     */
    static Json read(String text, String what) {
        try {
            return Yaml.read(text);
        } catch (IllegalArgumentException malformed) {
            String why = String.valueOf(malformed.getMessage());
            String rest = why.startsWith(READER) ? why.substring(READER.length()) : ": " + why;
            throw new CliException("Cannot read " + what + " as YAML" + rest, malformed);
        }
    }
}
