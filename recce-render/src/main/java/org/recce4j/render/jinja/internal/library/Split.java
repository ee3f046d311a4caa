package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Search;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Python's {@code str.split} and {@code str.rsplit}. */
final class Split {

    private Split() {}

    /** A separator of null is white space; a negative maximum is none. */
    static List<@Nullable Object> split(Meter meter, String text, @Nullable String separator, int most) {
        if (separator == null) {
            return atSpace(meter, text, most);
        }
        requireNonEmpty(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int start = 0;
        Search search = new Search(separator);
        int at = search.find(meter, text, 0);
        while (at >= 0 && parts.size() != most) {
            add(meter, parts, text, start, at);
            start = at + separator.length();
            at = search.find(meter, text, start);
        }
        add(meter, parts, text, start, text.length());
        return parts;
    }

    static List<@Nullable Object> splitFromEnd(Meter meter, String text, @Nullable String separator, int most) {
        if (separator == null) {
            return atSpaceFromEnd(meter, text, most);
        }
        requireNonEmpty(separator);
        List<@Nullable Object> parts = new ArrayList<>();
        int end = text.length();
        Search search = new Search(separator);
        while (parts.size() != most) {
            int at = search.findLast(meter, text, end);
            if (at < 0) {
                break;
            }
            add(meter, parts, text, at + separator.length(), end);
            end = at;
        }
        add(meter, parts, text, 0, end);
        Collections.reverse(parts);
        return parts;
    }

    private static void add(Meter meter, List<@Nullable Object> parts, String text, int start, int end) {
        meter.step();
        meter.madeText((long) Meter.ITEM + end - start);
        parts.add(text.substring(start, end));
    }

    private static void requireNonEmpty(String separator) {
        if (separator.isEmpty()) {
            throw PythonException.valueError("empty separator");
        }
    }

    private static List<@Nullable Object> atSpace(Meter meter, String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int start = skip(text, 0, true);
        while (start < text.length()) {
            if (parts.size() == most) {
                add(meter, parts, text, start, text.length());
                break;
            }
            int end = skip(text, start, false);
            add(meter, parts, text, start, end);
            start = skip(text, end, true);
        }
        return parts;
    }

    /** The first place from here on that is no space, or that is one. */
    private static int skip(String text, int from, boolean spaces) {
        int at = from;
        while (at < text.length() && UnicodeText.isSpace(text.charAt(at)) == spaces) {
            at++;
        }
        return at;
    }

    private static List<@Nullable Object> atSpaceFromEnd(Meter meter, String text, int most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int end = skipBack(text, text.length(), true);
        while (end > 0) {
            if (parts.size() == most) {
                add(meter, parts, text, 0, end);
                break;
            }
            int start = skipBack(text, end, false);
            add(meter, parts, text, start, end);
            end = skipBack(text, start, true);
        }
        Collections.reverse(parts);
        return parts;
    }

    private static int skipBack(String text, int from, boolean spaces) {
        int at = from;
        while (at > 0 && UnicodeText.isSpace(text.charAt(at - 1)) == spaces) {
            at--;
        }
        return at;
    }
}
