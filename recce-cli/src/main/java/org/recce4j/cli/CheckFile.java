package org.recce4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.Check;
import org.recce4j.diff.check.Checks;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;

/** Checks as text: those of a recce.yml, and {@code TYPE: {param: value, …}} of the command line. */
final class CheckFile {

    private CheckFile() {}

    static List<Check> read(Path file) {
        Json content;
        try {
            content = Yaml.read(TextInput.read(file, "checks of \"" + file + "\""));
        } catch (IllegalArgumentException unreadable) {
            throw new CliException("Cannot read checks of \"" + file + "\": " + unreadable.getMessage(), unreadable);
        }
        List<Check> checks = new ArrayList<>();
        for (Json item : content instanceof Json.Obj object ? object.items("checks") : List.<Json>of()) {
            if (!(item instanceof Json.Obj check) || check.text("type") == null) {
                throw new CliException(
                        "Cannot read checks of \"" + file + "\": check " + (checks.size() + 1) + " has no \"type\"");
            }
            Check made = Checks.of(String.valueOf(check.text("type")), check.object("params"));
            String name = check.text("name");
            checks.add(name == null ? made : new NamedCheck(name, made));
        }
        if (checks.isEmpty()) {
            throw new CliException("Cannot read checks of \"" + file + "\": it has no \"checks\"");
        }
        return checks;
    }

    static Check parse(String text) {
        Json parsed;
        try {
            parsed = Yaml.read(text);
        } catch (IllegalArgumentException malformed) {
            throw new CliException("Cannot read --check: " + malformed.getMessage(), malformed);
        }
        if (parsed instanceof Json.Str type) {
            return Checks.of(type.value(), Json.Obj.EMPTY);
        }
        if (parsed instanceof Json.Obj object && object.fields().size() == 1) {
            var entry = object.fields().entrySet().iterator().next();
            if (entry.getValue() instanceof Json.Obj params) {
                return Checks.of(entry.getKey(), params);
            }
            if (entry.getValue() == Json.Null.INSTANCE) {
                return Checks.of(entry.getKey(), Json.Obj.EMPTY);
            }
        }
        throw new CliException("Cannot read --check \"" + text + "\": it must look like 'TYPE: {param: value}'");
    }
}
