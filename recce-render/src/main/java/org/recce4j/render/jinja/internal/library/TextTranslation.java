package org.recce4j.render.jinja.internal.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** {@code str.maketrans} and {@code str.translate}. */
final class TextTranslation {

    private TextTranslation() {}

    static PythonDict table(Meter meter, @Nullable Object from, @Nullable Object to, @Nullable Object removed) {
        PythonDict table = new PythonDict();
        if (to == null) {
            if (!(from instanceof Map<?, ?> map)) {
                throw PythonException.typeError("if you give only one argument to maketrans it must be a dict");
            }
            meter.made((long) meter.size(map.size()) * Meter.ENTRY);
            map.forEach((key, value) -> table.put(codePoint(key), value));
            return table;
        }
        meter.made((BoundArguments.text(from).length()
                        + (long) BoundArguments.text(to).length())
                * (Integer.BYTES + Meter.ENTRY));
        int[] keys = BoundArguments.text(from).codePoints().toArray();
        int[] values = BoundArguments.text(to).codePoints().toArray();
        if (keys.length != values.length) {
            throw PythonException.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < keys.length; i++) {
            meter.step();
            table.put((long) keys[i], (long) values[i]);
        }
        if (removed != null) {
            BoundArguments.text(removed).codePoints().forEach(c -> table.put((long) c, null));
        }
        return table;
    }

    private static Object codePoint(@Nullable Object key) {
        String text = Markup.textOf(key);
        if (text == null) {
            return TemplateValues.longIndex(key);
        }
        if (UnicodeText.length(text) != 1) {
            throw PythonException.valueError("string keys in translate table must be of length 1");
        }
        return (long) text.codePointAt(0);
    }

    static String translate(Environment env, String text, @Nullable Object table) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            Object by = Subscripts.item(env.meter(), table, (long) c);
            if (by == TemplateObject.MISSING) {
                out.appendCodePoint(c);
            } else if (by instanceof Long codePoint) {
                out.appendCodePoint(codePoint.intValue());
            } else if (by != null) {
                env.meter().fits((long) out.length() + BoundArguments.text(by).length());
                out.append(BoundArguments.text(by));
            }
            env.meter().fits(out.length());
        }
        return out.toString();
    }
}
