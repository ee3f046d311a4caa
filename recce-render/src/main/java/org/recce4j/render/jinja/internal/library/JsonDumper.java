package org.recce4j.render.jinja.internal.library;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Digits;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Floats;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonObject;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's {@code json.dumps}, ASCII only (Python 3.11, json). */
public final class JsonDumper {

    private static final int MAX_DEPTH = 200;
    private static final int CHARACTERS_BETWEEN_LOOKS = 1_024;

    private final Environment env;
    private final @Nullable String indent;
    private final boolean sortsKeys;
    private final StringBuilder out = new StringBuilder();

    /**
     * A writer of one value.
     *
     * @param indent null for one line, a number of blanks, or the text to indent by
     */
    public JsonDumper(Environment env, @Nullable Object indent, boolean sortsKeys) {
        this.env = env;
        String text = Markup.textOf(indent);
        this.indent = indent == null
                ? null
                : text != null ? text : " ".repeat(env.meter().size(Math.max(0, TemplateValues.index(indent))));
        this.sortsKeys = sortsKeys;
    }

    public String write(@Nullable Object value) {
        write(value, 0);
        return out.toString();
    }

    private void write(@Nullable Object raw, int depth) {
        Object value = TemplateValues.of(raw);
        env.meter().fits(out.length());
        if (depth > MAX_DEPTH) {
            throw PythonException.valueError("Circular reference detected");
        }
        String text = Markup.textOf(value);
        if (text != null) {
            quote(text);
        } else if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Double number) {
            out.append(floating(number));
        } else if (value instanceof BigInteger number) {
            out.append(Digits.decimal(number));
        } else if (value instanceof Number) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map && !(value instanceof PythonObject)) {
            object(map, depth);
        } else if (value instanceof List<?> list
                && !TemplateValues.typeName(value).equals("range")) {
            array(list, depth);
        } else {
            String type = TemplateValues.typeName(value);
            throw PythonException.typeError(
                    "Object of type " + type.substring(type.lastIndexOf('.') + 1) + " is not JSON serializable");
        }
    }

    private static String floating(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number) ? (number > 0 ? "Infinity" : "-Infinity") : Floats.repr(number);
    }

    private void array(List<?> list, int depth) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            newLine(depth + 1);
            write(items.next(), depth + 1);
            separate(items.hasNext());
        }
        newLine(depth);
        out.append(']');
    }

    private void object(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        env.meter().madeItems(env.meter().size(map.size()));
        List<?> keys = new ArrayList<>(map.keySet());
        if (sortsKeys) {
            keys = Sorting.sorted(env.meter(), keys, key -> key, false);
        }
        out.append('{');
        Iterator<?> names = keys.iterator();
        while (names.hasNext()) {
            Object key = names.next();
            newLine(depth + 1);
            quote(name(key));
            out.append(": ");
            write(map.get(key), depth + 1);
            separate(names.hasNext());
        }
        newLine(depth);
        out.append('}');
    }

    private static String name(@Nullable Object raw) {
        Object key = TemplateValues.of(raw);
        String text = Markup.textOf(key);
        if (text != null) {
            return text;
        }
        if (key == null) {
            return "null";
        }
        if (key instanceof Boolean) {
            return key.toString();
        }
        if (key instanceof Number) {
            return key instanceof Double number ? floating(number) : Repr.repr(key);
        }
        throw PythonException.typeError(
                "keys must be str, int, float, bool or None, not " + TemplateValues.typeName(key));
    }

    private void separate(boolean hasNext) {
        if (hasNext) {
            out.append(indent == null ? ", " : ",");
        }
    }

    private void newLine(int depth) {
        if (indent != null) {
            env.meter().fits(out.length() + (long) indent.length() * depth);
            out.append('\n').append(indent.repeat(depth));
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            if (i % CHARACTERS_BETWEEN_LOOKS == 0) {
                env.meter().fits(out.length());
            }
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c >= ' ' && c < 127) {
                        out.append(c);
                    } else {
                        String hex = Integer.toHexString(c);
                        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
                    }
                }
            }
        }
        out.append('"');
    }
}
