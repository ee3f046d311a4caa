package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;

/** Text that counts as HTML already (MarkupSafe 3.0's {@code Markup}); what is joined to it is escaped. */
public record Markup(String text) {

    /** MarkupSafe's {@code escape}. */
    public static Markup escape(@Nullable Object value) {
        if (value instanceof Markup markup) {
            return markup;
        }
        return new Markup(escapeText(Repr.str(value)));
    }

    private static String escapeText(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\'' -> escaped.append("&#39;");
                case '"' -> escaped.append("&#34;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The text when the value is a text of either kind, else null. */
    public static @Nullable String textOf(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Markup markup ? markup.text : null;
    }

    @Override
    public String toString() {
        return text;
    }
}
