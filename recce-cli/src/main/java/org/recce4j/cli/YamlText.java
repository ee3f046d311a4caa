package org.recce4j.cli;

import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.render.yaml.YamlException;

/** YAML that a user writes. */
final class YamlText {

    private YamlText() {}

    /**
     * Reads a value.
     *
     * @param what what the text is, for the message if it is not YAML
     */
    static Json read(String text, String what) {
        try {
            return Yaml.read(text);
        } catch (YamlException malformed) {
            throw new CliException("Cannot read " + what + " as YAML" + malformed.placeAndReason(), malformed);
        }
    }

    /**
     * Reads names with values, as an option has them.
     *
     * @param option the option's name
     */
    static Json.Obj mapping(String text, String option) {
        if (read(text, option) instanceof Json.Obj object) {
            return object;
        }
        throw new CliException(
                "Cannot read " + option + " '" + text + "': it must be a mapping such as '{name: value}'");
    }
}
