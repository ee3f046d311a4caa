package org.recce4j.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Variables in a file: a JSON object, or KEY=VALUE lines with # for comments. */
final class EnvFile {

    private EnvFile() {}

    /** Reads the file that an option of this name names. */
    static Map<String, String> read(Path file, String option) {
        String what = option + " \"" + file + "\"";
        try {
            String text = TextInput.read(file, what);
            return text.stripLeading().startsWith("{") ? json(text) : lines(text, what);
        } catch (IllegalArgumentException unreadable) {
            throw new CliException("Cannot read " + what + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static Map<String, String> json(String text) {
        Map<String, String> variables = new HashMap<>();
        if (JsonText.read(text) instanceof Json.Obj object) {
            object.fields().forEach((name, value) -> variables.put(name, String.valueOf(value.toPlain())));
        }
        return variables;
    }

    private static Map<String, String> lines(String text, String what) {
        Map<String, String> variables = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int equals = line.indexOf('=');
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                throw new CliException("Cannot read " + what + ": line " + number + " is not KEY=VALUE");
            }
            variables.put(line.substring(0, equals).strip(), line.substring(equals + 1));
        }
        return variables;
    }
}
