package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The methods of str that pad a text. */
final class TextPadding {

    private static final int CHARACTERS_OF_A_STEP = 64;

    private TextPadding() {}

    /** CPython puts the odd character on the left when text and width are both odd or both even in the right way. */
    static String center(Environment env, @Nullable Object[] a) {
        String text = BoundArguments.text(a[0]);
        int width = width(a[1]);
        int missing = width - UnicodeText.length(text);
        int left = missing / 2 + (missing & width & 1);
        return pad(env, text, left, missing - left, fill(a[2]));
    }

    static String pad(Environment env, @Nullable Object[] a, char align) {
        String text = BoundArguments.text(a[0]);
        int missing = width(a[1]) - UnicodeText.length(text);
        return align == '<' ? pad(env, text, 0, missing, fill(a[2])) : pad(env, text, missing, 0, fill(a[2]));
    }

    /** Not below zero, where a text has no room either: what is subtracted from it stays an int. */
    private static int width(@Nullable Object width) {
        return Math.max(0, BoundArguments.index(width));
    }

    private static String fill(@Nullable Object fill) {
        String text = Markup.textOf(fill);
        if (text == null) {
            throw PythonException.typeError(
                    "The fill character must be a unicode character, not " + TemplateValues.typeName(fill));
        }
        if (UnicodeText.length(text) != 1) {
            throw PythonException.typeError("The fill character must be exactly one character long");
        }
        return text;
    }

    private static String pad(Environment env, String text, int before, int after, String fill) {
        if (before + after <= 0) {
            return text;
        }
        env.meter().size((long) before + after + text.length());
        return fill.repeat(before) + text + fill.repeat(after);
    }

    static String zeroFill(Environment env, String text, @Nullable Object width) {
        boolean isSigned = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        String sign = isSigned ? text.substring(0, 1) : "";
        return sign + pad(env, text.substring(sign.length()), width(width) - UnicodeText.length(text), 0, "0");
    }

    static String expandTabs(Environment env, String text, int tabSize) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                int spaces = tabSize > 0 ? tabSize - column % tabSize : 0;
                env.meter().fits((long) out.length() + spaces);
                out.append(" ".repeat(spaces));
                column += spaces;
            } else {
                if (i % CHARACTERS_OF_A_STEP == 0) {
                    env.meter().fits(out.length());
                }
                out.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.toString();
    }
}
