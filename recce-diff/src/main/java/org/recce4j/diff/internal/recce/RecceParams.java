package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Json;

/** Reads a check's parameters as Recce's validation does: an empty text is a text. */
record RecceParams(String type, Json.Obj values) {

    String require(String name) {
        String text = text(name);
        if (text == null) {
            throw invalid(name, "is required");
        }
        return text;
    }

    @Nullable
    String text(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Str text) {
            return text.value();
        }
        throw invalid(name, "must be a text");
    }

    /** Returns the texts of a list; none if it is absent. */
    List<String> list(String name) {
        Json value = values.get(name);
        if (value == Json.Null.INSTANCE) {
            return List.of();
        }
        if (!(value instanceof Json.Arr array) || !array.items().stream().allMatch(Json.Str.class::isInstance)) {
            throw invalid(name, "must be a list of texts");
        }
        return array.items().stream().map(item -> ((Json.Str) item).value()).toList();
    }

    /** Returns a whole number, which may be written as text; the fallback stands for absent and for 0. */
    int integer(String name, int fallback) {
        Json value = values.get(name);
        String text = value instanceof Json.Num number ? number.value().toPlainString() : text(name);
        if (text == null) {
            return fallback;
        }
        try {
            int number = new BigDecimal(text.strip()).intValueExact();
            return number == 0 ? fallback : number;
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw invalid(name, "must be a whole number");
        }
    }

    private DiffException invalid(String name, String why) {
        return new DiffException(DiffErrorCode.INVALID_CHECK, "Cannot make a " + type + ": \"" + name + "\" " + why);
    }
}
