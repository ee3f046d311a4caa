package org.recce4j.diff;

import java.util.Map;
import java.util.Objects;

/** Finds a type of check. */
final class CheckTypes {

    private CheckTypes() {}

    static <T> T require(String type, Map<String, T> types) {
        T found = types.get(Objects.requireNonNull(type, "type"));
        if (found == null) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a check of type \"" + type + "\": known types are " + types.keySet());
        }
        return found;
    }
}
