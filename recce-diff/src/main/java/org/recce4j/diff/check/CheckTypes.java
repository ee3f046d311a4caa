package org.recce4j.diff.check;

import java.util.Map;
import java.util.function.Function;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Json;

/** Finds what makes the checks of a type. */
final class CheckTypes {

    private CheckTypes() {}

    static Function<Json.Obj, Check> of(String type, Map<String, Function<Json.Obj, Check>> types) {
        Function<Json.Obj, Check> factory = types.get(type);
        if (factory == null) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a check of type \"" + type + "\": known types are " + types.keySet());
        }
        return factory;
    }
}
