package org.recce4j.render.jinja.internal.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Dict;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Text;
import org.recce4j.render.jinja.internal.value.Values;

/** {@code str.maketrans} and {@code str.translate}. */
final class TextTranslation {

    private TextTranslation() {}

    static Dict table(Meter meter, @Nullable Object from, @Nullable Object to, @Nullable Object removed) {
        Dict table = new Dict();
        if (to == null) {
            if (!(from instanceof Map<?, ?> map)) {
                throw PythonException.typeError("if you give only one argument to maketrans it must be a dict");
            }
            meter.made((long) meter.size(map.size()) * Meter.ENTRY);
            map.forEach((key, value) -> table.put(codePoint(key), value));
            return table;
        }
        meter.made((Args.text(from).length() + (long) Args.text(to).length()) * (Integer.BYTES + Meter.ENTRY));
        int[] keys = Args.text(from).codePoints().toArray();
        int[] values = Args.text(to).codePoints().toArray();
        if (keys.length != values.length) {
            throw PythonException.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < keys.length; i++) {
            meter.step();
            table.put((long) keys[i], (long) values[i]);
        }
        if (removed != null) {
            Args.text(removed).codePoints().forEach(c -> table.put((long) c, null));
        }
        return table;
    }

    private static Object codePoint(@Nullable Object key) {
        String text = Markup.textOf(key);
        if (text == null) {
            return Values.longIndex(key);
        }
        if (Text.length(text) != 1) {
            throw PythonException.valueError("string keys in translate table must be of length 1");
        }
        return (long) text.codePointAt(0);
    }

    static String translate(Environment env, String text, @Nullable Object table) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            Object by = Operators.item(env.meter(), table, (long) c);
            if (by == TemplateObject.MISSING) {
                out.appendCodePoint(c);
            } else if (by instanceof Long codePoint) {
                out.appendCodePoint(codePoint.intValue());
            } else if (by != null) {
                env.meter().fits((long) out.length() + Args.text(by).length());
                out.append(Args.text(by));
            }
            env.meter().fits(out.length());
        }
        return out.toString();
    }
}
