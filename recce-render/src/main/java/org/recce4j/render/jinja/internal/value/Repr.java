package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** Python's {@code str} and {@code repr} of every value. */
public final class Repr {

    /** Deeper than any data; a list that contains itself also ends here. */
    private static final int MAX_DEPTH = 200;
    /** The longest part of a value in a message. */
    private static final int MOST_OF_A_MESSAGE = 10_000;
    /** Of texts, those that are worth a question before they are copied. */
    private static final int LONG = 1_024;

    private final StringBuilder out;
    /** Null for a message. */
    private final @Nullable Meter meter;

    private final int most;

    private Repr(StringBuilder out, @Nullable Meter meter, int most) {
        this.out = out;
        this.meter = meter;
        this.most = most;
    }

    public static String str(Meter meter, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        str(meter, out, value);
        return out.toString();
    }

    public static void str(Meter meter, StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            append(meter, out, text);
        } else if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof Undefined undefined) {
            out.append(undefined.text());
        } else if (value instanceof Markup markup) {
            append(meter, out, markup.text());
        } else if (value instanceof TemplateObject object) {
            out.append(CallerObject.text(object));
        } else {
            new Repr(out, meter, Integer.MAX_VALUE).append(value, 0);
        }
    }

    private static void append(Meter meter, StringBuilder out, String text) {
        if (text.length() > LONG) {
            meter.fits((long) out.length() + text.length());
        }
        out.append(text);
    }

    public static String repr(Meter meter, @Nullable Object value) {
        StringBuilder out = new StringBuilder();
        new Repr(out, meter, Integer.MAX_VALUE).append(value, 0);
        return out.toString();
    }

    /** For a message, which leaves out the end of a very long value. */
    public static String repr(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        new Repr(out, null, MOST_OF_A_MESSAGE).append(value, 0);
        return out.toString();
    }

    /** Returns where Python would say that an object is, {@code at 0x1b2c}; any address will do. */
    public static String address(Object object) {
        return "at 0x" + Integer.toHexString(System.identityHashCode(object));
    }

    /** A text as the template's source would write it. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        new Repr(out, null, Integer.MAX_VALUE).quote(text);
        return out.toString();
    }

    private boolean isFull() {
        return out.length() > most;
    }

    private void grow(int characters) {
        if (meter != null) {
            meter.fits((long) out.length() + characters);
        }
    }

    private void append(@Nullable Object raw, int depth) {
        Object value = TemplateValues.of(raw);
        if (value == null) {
            out.append("None");
        } else if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Boolean flag) {
            out.append(flag ? "True" : "False");
        } else if (value instanceof Double number) {
            out.append(Floats.repr(number));
        } else if (value instanceof BigInteger number) {
            out.append(Digits.decimal(number));
        } else if (value instanceof Markup markup) {
            out.append("Markup(");
            quote(markup.text());
            out.append(')');
        } else if (value instanceof TemplateObject object) {
            out.append(CallerObject.repr(object));
        } else if (value instanceof Collection || value instanceof Map) {
            if (depth > MAX_DEPTH) {
                throw PythonException.of(
                        "RecursionError", "maximum recursion depth exceeded while getting the repr of an object");
            }
            appendCollection(value, depth);
        } else {
            out.append(value);
        }
    }

    private void appendCollection(Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            appendEntries(map, depth);
        } else if (value instanceof PythonRange) {
            out.append(value);
        } else if (value instanceof PythonTuple tuple) {
            items("(", tuple, tuple.size() == 1 ? ",)" : ")", depth);
        } else if (value instanceof List<?> list) {
            items("[", list, "]", depth);
        } else if (value instanceof DictView view) {
            items(view.typeName() + "([", view, "])", depth);
        } else if (value instanceof Set<?> set && set.isEmpty()) {
            out.append("set()");
        } else {
            items("{", (Collection<?>) value, "}", depth);
        }
    }

    private void appendEntries(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (isFull()) {
                break;
            }
            grow(0);
            out.append(separator);
            append(entry.getKey(), depth + 1);
            out.append(": ");
            if (entry.getValue() == map) {
                out.append("{...}");
            } else {
                append(entry.getValue(), depth + 1);
            }
            separator = ", ";
        }
        out.append('}');
    }

    private void items(String open, Collection<?> items, String close, int depth) {
        out.append(open);
        Iterator<?> iterator = items.iterator();
        while (iterator.hasNext() && !isFull()) {
            grow(0);
            Object item = iterator.next();
            if (item == items) {
                out.append("[...]");
            } else {
                append(item, depth + 1);
            }
            if (iterator.hasNext()) {
                out.append(", ");
            }
        }
        out.append(close);
    }

    private void quote(String whole) {
        String text = whole.length() > most ? whole.substring(0, most) : whole;
        grow(text.length());
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
                    } else if (UnicodeText.isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        grow(0);
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
    public static String ascii(Meter meter, @Nullable Object value) {
        String repr = repr(meter, value);
        StringBuilder out = new StringBuilder(repr.length());
        repr.codePoints().forEach(c -> {
            if (c < 128) {
                out.append((char) c);
            } else {
                meter.fits(out.length());
                escape(out, c);
            }
        });
        return out.toString();
    }
}
