package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Text;

/** Python's {@code str.split} and {@code str.rsplit}. */
final class Split {

    private Split() {}

    /** A separator of null is white space; a negative maximum is none. */
    static List<@Nullable Object> split(String text, @Nullable String separator, int most) {
        if (separator == null) {
            return atSpace(text, most);
        }
        requireNonEmpty(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0 && parts.size() != most; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at));
            start = at + separator.length();
        }
        parts.add(text.substring(start));
        return parts;
    }

    static List<@Nullable Object> splitFromEnd(String text, @Nullable String separator, int most) {
        if (separator == null) {
            return atSpaceFromEnd(text, most);
        }
        requireNonEmpty(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int end = text.length();
        while (parts.size() != most) {
            int at = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
            if (at < 0) {
                break;
            }
            parts.add(text.substring(at + separator.length(), end));
            end = at;
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    private static void requireNonEmpty(String separator) {
        if (separator.isEmpty()) {
            throw PythonException.valueError("empty separator");
        }
    }

    private static List<@Nullable Object> atSpace(String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int start = skip(text, 0, true);
        while (start < text.length()) {
            if (parts.size() == most) {
                parts.add(text.substring(start));
                break;
            }
            int end = skip(text, start, false);
            parts.add(text.substring(start, end));
            start = skip(text, end, true);
        }
        return parts;
    }

    /** The first place from here on that is no space, or that is one. */
    private static int skip(String text, int from, boolean spaces) {
        int at = from;
        while (at < text.length() && Text.isSpace(text.charAt(at)) == spaces) {
            at++;
        }
        return at;
    }

    private static List<@Nullable Object> atSpaceFromEnd(String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int end = skipBack(text, text.length(), true);
        while (end > 0) {
            if (parts.size() == most) {
                parts.add(text.substring(0, end));
                break;
            }
            int start = skipBack(text, end, false);
            parts.add(text.substring(start, end));
            end = skipBack(text, start, true);
        }
        Collections.reverse(parts);
        return parts;
    }

    private static int skipBack(String text, int from, boolean spaces) {
        int at = from;
        while (at > 0 && Text.isSpace(text.charAt(at - 1)) == spaces) {
            at--;
        }
        return at;
    }
}
