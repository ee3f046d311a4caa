package org.recce4j.model.print;

import java.util.Locale;

/** Text in which nothing is hidden, and names that stay readable however long they are. */
final class VisibleText {

    /** Characters of a name or of a table's cell. */
    private static final int LONGEST_NAME = 200;

    /** Characters of a sentence. */
    private static final int LONGEST_SENTENCE = 2000;

    /** Letters and marks without a glyph. */
    private static final String BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    private VisibleText() {}

    /** Returns the text on one line, with an escape for each character that is hidden or moves others. */
    static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                visible.append(escape(point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** Returns the same with the middle of a long text left out, as for a name. */
    static String name(String text) {
        return shortened(of(text), LONGEST_NAME);
    }

    /** Returns the same with the middle of a very long text left out. */
    static String sentence(String text) {
        return shortened(of(text), LONGEST_SENTENCE);
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> BLANKS.indexOf(point) >= 0 || isReserved(point);
        };
    }

    /** Returns whether Unicode keeps it free of meaning: noncharacters, and the plane of tags and variations. */
    private static boolean isReserved(int point) {
        return (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    private static String escape(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x", point);
        };
    }

    static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int end = longest / 3;
        int start = longest - 1 - end;
        return text.substring(0, text.offsetByCodePoints(0, start)) + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -end));
    }
}
