package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Reads the fields of a struct's type. */
final class StructFields {

    /**
     * A field.
     *
     * @param name its name
     * @param type its type, with constraints if there are any
     */
    record Field(String name, String type) {}

    private StructFields() {}

    /** Returns the fields of {@code STRUCT(a INTEGER, b VARCHAR)}; none for another type. */
    static List<Field> ofDuckDb(String type) {
        int end = type.lastIndexOf(')');
        if (!AdapterCase.lower(type).startsWith("struct(") || end < 0) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (String field : split(type.substring("struct(".length(), end), '(', ')')) {
            int blank = field.indexOf(' ');
            if (blank < 0) {
                throw PythonException.indexError("list index out of range");
            }
            fields.add(new Field(field.substring(0, blank), field.substring(blank + 1)));
        }
        return fields;
    }

    /** Returns the fields of BigQuery's {@code struct<a INT64, b STRING>}; null for another or a broken type. */
    static @Nullable List<Field> ofBigQuery(String type) {
        String text = type.strip();
        String start = "struct<";
        int end = AdapterCase.lower(text).startsWith(start) ? closing(text, start.length()) : -1;
        boolean hasMore = end >= 0 && end < text.length() && !Character.isWhitespace(text.charAt(end));
        if (end < 0 || hasMore) {
            return null;
        }
        String inner = text.substring(start.length(), end - 1);
        if (!isBalanced(inner)) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (String field : split(inner, '<', '>')) {
            String[] parts = field.strip().split("\\s+", 2);
            if (!parts[0].isEmpty()) {
                fields.add(new Field(parts[0], parts.length < 2 ? "" : parts[1]));
            }
        }
        return fields;
    }

    /** Returns the index behind the bracket that ends the struct; -1 if there is none. */
    private static int closing(String text, int from) {
        int depth = 1;
        int parentheses = 0;
        int i = from;
        while (i < text.length() && depth > 0) {
            char c = text.charAt(i);
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            depth += c == '<' ? 1 : c == '>' && parentheses == 0 ? -1 : 0;
            i++;
        }
        return depth == 0 ? i : -1;
    }

    private static boolean isBalanced(String text) {
        int angles = 0;
        int parentheses = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            angles += c == '<' ? 1 : c == '>' ? -1 : 0;
            parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (angles < 0 || parentheses < 0) {
                return false;
            }
        }
        return angles == 0 && parentheses == 0;
    }

    /** Splits at the commas that are in no brackets. */
    private static List<String> split(String text, char open, char close) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == open || c == '(' ? 1 : c == close || c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
