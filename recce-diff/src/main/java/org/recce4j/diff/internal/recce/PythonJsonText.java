package org.recce4j.diff.internal.recce;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recce4j.model.Json;

/** Values as Python's {@code json.dumps} writes them. */
final class PythonJsonText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private PythonJsonText() {}

    /**
     * Returns {@code {"a": [1, 2.5]}}. Decimals and large integers inside, which are texts here, are numbers again if the type says
     * that all texts are.
     *
     * @param type the warehouse's name of the type
     */
    static String of(Json value, String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        return json(value, !upper.contains("VARCHAR") && (upper.contains("DECIMAL") || upper.contains("INT")));
    }

    private static String json(Json value, boolean numbersOnly) {
        if (value instanceof Json.Arr list) {
            return list.items().stream()
                    .map(item -> json(item, numbersOnly))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Json.Obj object) {
            return object.fields().entrySet().stream()
                    .map(field -> PythonJsonString.of(field.getKey()) + ": " + json(field.getValue(), numbersOnly))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Json.Str text) {
            return numbersOnly && NUMBER.matcher(text.value()).matches()
                    ? inner(text.value())
                    : PythonJsonString.of(text.value());
        }
        if (value instanceof Json.Num number && !number.integral()) {
            return PythonFloat.of(number.value().doubleValue());
        }
        return String.valueOf(value.toPlain());
    }

    private static String inner(String digits) {
        return digits.contains(".") ? PythonFloat.of(Double.parseDouble(digits)) : digits;
    }
}
