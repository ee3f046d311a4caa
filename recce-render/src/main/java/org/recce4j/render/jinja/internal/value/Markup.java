package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;

/** Text that counts as HTML already (MarkupSafe 3.0's {@code Markup}); what is joined to it is escaped. */
public record Markup(String text) {

    private static final int CHARACTERS_BETWEEN_LOOKS = 1_024;

    /** MarkupSafe's {@code escape}. */
    public static Markup escape(Meter meter, @Nullable Object value) {
        if (value instanceof Markup markup) {
            return markup;
        }
        return new Markup(escapeText(meter, Repr.str(meter, value)));
    }

    private static String escapeText(Meter meter, String text) {
        meter.size(text.length());
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i % CHARACTERS_BETWEEN_LOOKS == 0) {
                meter.fits(escaped.length());
            }
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\'' -> escaped.append("&#39;");
                case '"' -> escaped.append("&#34;");
                default -> escaped.append(c);
            }
        }
        meter.madeText(escaped.length());
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
