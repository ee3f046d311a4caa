package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Python's {@code str} and {@code repr} of every value. */
public final class Repr {

    /** Deeper than any data; a list that holds itself gets here too. */
    private static final int MAX_DEPTH = 200;

    private Repr() {}

    public static String str(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        str(out, value);
        return out.toString();
    }

    public static void str(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            out.append(text);
        } else if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof Undefined undefined) {
            out.append(undefined.text());
        } else if (value instanceof Markup markup) {
            out.append(markup.text());
        } else if (value instanceof TemplateObject object) {
            out.append(object);
        } else {
            append(out, value, 0);
        }
    }

    public static String repr(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value, 0);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object raw, int depth) {
        Object value = Values.of(raw);
        if (value == null) {
            out.append("None");
        } else if (value instanceof String text) {
            quote(out, text);
        } else if (value instanceof Boolean flag) {
            out.append(flag ? "True" : "False");
        } else if (value instanceof Double number) {
            out.append(Floats.repr(number));
        } else if (value instanceof Markup markup) {
            out.append("Markup(");
            quote(out, markup.text());
            out.append(')');
        } else if (value instanceof TemplateObject object) {
            out.append(object.repr());
        } else if (value instanceof Collection || value instanceof Map) {
            if (depth > MAX_DEPTH) {
                throw PythonException.of(
                        "RecursionError", "maximum recursion depth exceeded while getting the repr of an object");
            }
            appendCollection(out, value, depth);
        } else {
            out.append(value);
        }
    }

    private static void appendCollection(StringBuilder out, Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            appendEntries(out, map, depth);
        } else if (value instanceof Range) {
            out.append(value);
        } else if (value instanceof Tuple tuple) {
            items(out, "(", tuple, tuple.size() == 1 ? ",)" : ")", depth);
        } else if (value instanceof List<?> list) {
            items(out, "[", list, "]", depth);
        } else if (value instanceof DictView view) {
            items(out, view.typeName() + "([", view, "])", depth);
        } else if (value instanceof Set<?> set && set.isEmpty()) {
            out.append("set()");
        } else {
            items(out, "{", (Collection<?>) value, "}", depth);
        }
    }

    private static void appendEntries(StringBuilder out, Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            append(out, entry.getKey(), depth + 1);
            out.append(": ");
            if (entry.getValue() == map) {
                out.append("{...}");
            } else {
                append(out, entry.getValue(), depth + 1);
            }
            separator = ", ";
        }
        out.append('}');
    }

    private static void items(StringBuilder out, String open, Collection<?> items, String close, int depth) {
        out.append(open);
        Iterator<?> iterator = items.iterator();
        while (iterator.hasNext()) {
            Object item = iterator.next();
            if (item == items) {
                out.append("[...]");
            } else {
                append(out, item, depth + 1);
            }
            if (iterator.hasNext()) {
                out.append(", ");
            }
        }
        out.append(close);
    }

    private static void quote(StringBuilder out, String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (Text.isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        escape(out, c);
                    }
                }
            }
        }
        out.append(quote);
    }

    /** {@code \xhh}, {@code \}{@code uhhhh} or {@code \Uhhhhhhhh}. */
    public static void escape(StringBuilder out, int codePoint) {
        int digits = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
        String hex = Integer.toHexString(codePoint);
        out.append('\\').append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        out.append("0".repeat(digits - hex.length())).append(hex);
    }

    /** Python's {@code ascii}: repr with everything beyond ASCII escaped. */
    public static String ascii(@Nullable Object value) {
        String repr = repr(value);
        StringBuilder out = new StringBuilder(repr.length());
        repr.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                escape(out, c);
            }
        });
        return out.toString();
    }
}
