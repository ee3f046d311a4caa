package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.List;

/** Python's view of text: a sequence of code points, where Java counts UTF-16 units. */
public final class UnicodeText {

    private UnicodeText() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every code point is one unit, so that Java's positions are Python's. */
    public static boolean isSimple(String text) {
        return length(text) == text.length();
    }

    /** The unit at which the code point of an index begins. */
    public static int offset(String text, int index) {
        return isSimple(text) ? index : text.offsetByCodePoints(0, index);
    }

    /** The index of the code point that begins at a unit. */
    public static int index(String text, int offset) {
        return text.codePointCount(0, offset);
    }

    public static String at(String text, int index) {
        int offset = offset(text, index);
        return text.substring(offset, offset + Character.charCount(text.codePointAt(offset)));
    }

    public static String substring(String text, int start, int end) {
        return start >= end ? "" : text.substring(offset(text, start), offset(text, end));
    }

    public static List<String> characters(String text) {
        List<String> characters = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            characters.add(text.substring(i, end));
            i = end;
        }
        return characters;
    }

    /** Python's {@code str.isspace} of one character. */
    public static boolean isSpace(int codePoint) {
        if (codePoint < 128) {
            return codePoint == ' ' || (codePoint >= 9 && codePoint <= 13) || (codePoint >= 0x1c && codePoint <= 0x1f);
        }
        return codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029
                || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** Python's {@code str.isprintable} of one character. */
    public static boolean isPrintable(int codePoint) {
        if (codePoint >= ' ' && codePoint < 127) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Where Python's {@code str.splitlines} ends a line. */
    public static boolean isLineBreak(char c) {
        return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    public static List<String> lines(Meter meter, String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                int end = text.startsWith("\r\n", i) ? i + 2 : i + 1;
                meter.step();
                meter.madeText(Meter.ITEM + i - start);
                lines.add(text.substring(start, keepEnds ? end : i));
                start = end;
                i = end - 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    public static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    public static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    public static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
