package org.recce4j.diff.check;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Json;

/** Makes a check of one of some types. */
final class CheckTypes {

    private CheckTypes() {}

    static Check of(String type, Json.Obj params, Map<String, Function<Json.Obj, Check>> types) {
        Function<Json.Obj, Check> factory = types.get(Objects.requireNonNull(type, "type"));
        if (factory == null) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot make a check of type \"" + type + "\": known types are " + types.keySet());
        }
        return factory.apply(Objects.requireNonNull(params, "params"));
    }
}
