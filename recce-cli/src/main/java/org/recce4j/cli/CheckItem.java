package org.recce4j.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Json;

/**
 * A check in the list of a recce.yml. One that makes no sense becomes a check that fails.
 *
 * @param number its number in the list, from 1
 * @param place where it stands, for messages
 */
record CheckItem(int number, String place) {

    private static final List<String> USED = List.of("type", "name", "params");

    /** Keys of Recce that say nothing about what to compare. */
    private static final Set<String> UNUSED = Set.of(
            "description",
            "view_options",
            "check_id",
            "is_checked",
            "is_preset",
            "created_at",
            "updated_at",
            "session_id");

    private static final String UNKNOWN = "unknown";

    /** Makes a check of a type. */
    interface Maker {
        Check of(String type, Json.Obj params);
    }

    Check check(Json item, Maker maker) {
        if (!(item instanceof Json.Obj check)) {
            return invalid(UNKNOWN, "check " + number, "a check: it must be a mapping with \"type\" and \"params\"");
        }
        String type = check.text("type");
        String name = Objects.requireNonNullElse(check.text("name"), "check " + number);
        String misspelled = misspelled(check);
        if (misspelled != null) {
            return invalid(Objects.requireNonNullElse(type, UNKNOWN), name, "a check: " + misspelled);
        }
        if (type == null) {
            return invalid(UNKNOWN, name, "a check: it has no \"type\"");
        }
        Json params = check.get("params");
        if (!(params instanceof Json.Obj || params == Json.Null.INSTANCE)) {
            return invalid(type, name, "a " + type + ": \"params\" must be a mapping");
        }
        try {
            Check made = maker.of(type, check.object("params"));
            return check.text("name") == null ? made : new NamedCheck(name, made);
        } catch (DiffException refused) {
            return new InvalidCheck(type, check.object("params"), name, refused.getMessage() + " (" + place + ")");
        }
    }

    /** Returns what is wrong with the keys; null if nothing is. */
    private static @Nullable String misspelled(Json.Obj check) {
        for (String key : check.fields().keySet()) {
            Optional<String> meant =
                    USED.contains(key) || UNUSED.contains(key) ? Optional.empty() : Nearest.to(key, USED);
            if (meant.isPresent()) {
                return "it has an unknown key \"" + key + "\"; did you mean \"" + meant.get() + "\"?";
            }
        }
        return null;
    }

    private Check invalid(String type, String name, String why) {
        return new InvalidCheck(type, Json.Obj.EMPTY, name, "Cannot make " + why + " (" + place + ")");
    }
}
