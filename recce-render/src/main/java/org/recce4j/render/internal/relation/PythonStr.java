package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** Python's {@code str}, {@code bool} and {@code int} of what a template passes to an adapter. */
public final class PythonStr {

    private PythonStr() {}

    public static String of(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text != null) {
            return text;
        }
        if (value instanceof TemplateObject) {
            return value.toString();
        }
        return value instanceof Undefined ? "" : Repr.repr(value);
    }

    /** Returns null for none. */
    public static @Nullable String orNull(@Nullable Object value) {
        return value == null ? null : of(value);
    }

    public static String repr(@Nullable Object value) {
        return value instanceof Undefined ? "Undefined" : Repr.repr(value);
    }

    public static boolean isTrue(@Nullable Object value) {
        return TemplateValues.isTrue(value);
    }

    /** Returns a whole number; null if it is none. */
    public static @Nullable Long number(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        try {
            return value instanceof String text ? Long.valueOf(text.strip()) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
