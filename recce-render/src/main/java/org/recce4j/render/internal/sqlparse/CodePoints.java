package org.recce4j.render.internal.sqlparse;

import java.util.Locale;

/** A text by code points, with Python's classes of characters. Offsets count code points. Immutable. */
final class CodePoints {

    /** What is read behind the end. */
    static final int END = -1;

    private static final int DOTLESS_I = 0x131;
    private static final int LONG_S = 0x17f;

    private final int[] points;

    CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    int length() {
        return points.length;
    }

    int at(int offset) {
        return offset >= 0 && offset < points.length ? points[offset] : END;
    }

    String text(int start, int end) {
        return new String(points, start, end - start);
    }

    String upper(int start, int end) {
        return text(start, end).toUpperCase(Locale.ROOT);
    }

    /** Returns the characters as a case-insensitive regex of Python compares them. */
    String folded(int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            folded.appendCodePoint(fold(points[i]));
        }
        return folded.toString();
    }

    boolean startsWith(int offset, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(offset + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int indexOf(int c, int from) {
        for (int i = from; i < points.length; i++) {
            if (points[i] == c) {
                return i;
            }
        }
        return END;
    }

    boolean isWord(int offset) {
        return isWordCharacter(at(offset));
    }

    boolean isBlank(int offset) {
        return isBlankCharacter(at(offset));
    }

    boolean isDigit(int offset) {
        int c = at(offset);
        return c != END && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Whether it is one of the letters that sqlparse lets a name begin with: those of ASCII and most of Latin-1. */
    boolean isLetter(int offset) {
        int c = at(offset);
        return c != END && isLetterCharacter(c);
    }

    boolean isLetterOrUnderscore(int offset) {
        return at(offset) == '_' || isLetter(offset);
    }

    boolean isHexDigit(int offset) {
        int c = at(offset);
        return isDigit(offset) || (c != END && isBetween('a', fold(c), 'f'));
    }

    boolean isFolded(int offset, int letter) {
        int c = at(offset);
        return c != END && fold(c) == letter;
    }

    int endOfWord(int offset) {
        int end = offset;
        while (isWord(end)) {
            end++;
        }
        return end;
    }

    int endOfBlanks(int offset) {
        int end = offset;
        while (isBlank(end)) {
            end++;
        }
        return end;
    }

    int endOfDigits(int offset) {
        int end = offset;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    static int fold(int c) {
        int lower = Character.toLowerCase(c);
        return lower == DOTLESS_I ? 'i' : lower == LONG_S ? 's' : lower;
    }

    private static boolean isLetterCharacter(int c) {
        int lower = fold(c);
        return isBetween('a', lower, 'z') || (isBetween('à', lower, 'ü') && lower != '÷') || lower == '×';
    }

    private static boolean isWordCharacter(int c) {
        if (c < 128) {
            return isBetween('0', c, '9') || isBetween('a', c, 'z') || isBetween('A', c, 'Z') || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isBlankCharacter(int c) {
        return c == ' '
                || isBetween('\t', c, '\r')
                || isBetween(0x1c, c, 0x1f)
                || c == 0x85
                || (c > 127 && Character.isSpaceChar(c));
    }

    private static boolean isBetween(int first, int c, int last) {
        return first <= c && c <= last;
    }
}
