package org.recce4j.diff.internal.recce;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.recce4j.diff.internal.check.Moments;

/** Values as Python's {@code str} writes them. */
final class PythonText {

    private PythonText() {}

    static String of(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Double number) {
            return PythonFloat.of(number);
        }
        boolean hasDate = value instanceof LocalDateTime || value instanceof OffsetDateTime;
        String text = Moments.text(value).orElseGet(value::toString);
        return hasDate ? text.replace('T', ' ').replace("Z", "+00:00") : text;
    }
}
