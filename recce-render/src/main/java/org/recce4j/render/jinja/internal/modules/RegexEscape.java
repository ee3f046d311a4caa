package org.recce4j.render.jinja.internal.modules;

import java.util.HexFormat;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * An escape of Python's regular expressions (3.11, {@code re/_parser.py}) in Java's syntax: escapes that only Java has are
 * errors, escapes with a different meaning are translated.
 *
 * @param java the same in Java's terms
 * @param end where the pattern goes on
 */
record RegexEscape(String java, int end) {

    private static final String CATEGORIES = "dDsSwW";
    private static final String POSITIONS = "AbBZ";
    private static final String OCTAL = "01234567";
    private static final String CONTROLS = "afnrtv";
    private static final String MEANING = "\u0007\f\n\r\t\u000b";
    private static final int MOST_OCTAL = 0377;

    /** The escape at a backslash; {@code groups} are open or closed before it. */
    static RegexEscape at(String pattern, int at, boolean inClass, int groups) {
        if (at + 1 >= pattern.length()) {
            throw failure("bad escape (end of pattern)", at);
        }
        int c = pattern.codePointAt(at + 1);
        int end = at + 1 + Character.charCount(c);
        if (c >= '0' && c <= '9') {
            return digits(pattern, at, inClass, groups);
        }
        if (CONTROLS.indexOf(c) >= 0) {
            return character(MEANING.charAt(CONTROLS.indexOf(c)), end);
        }
        if (CATEGORIES.indexOf(c) >= 0 || (!inClass && POSITIONS.indexOf(c) >= 0)) {
            return new RegexEscape(c == 'Z' ? "\\z" : "\\" + (char) c, end);
        }
        return switch (c) {
            case 'b' -> character('\b', end);
            case 'x' -> hexadecimal(pattern, at, 2);
            case 'u' -> hexadecimal(pattern, at, 4);
            case 'U' -> hexadecimal(pattern, at, 8);
            case 'N' -> named(pattern, at);
            default -> {
                if (c < 128 && Character.isLetter(c)) {
                    throw failure("bad escape \\" + (char) c, at);
                }
                yield new RegexEscape("\\" + Character.toString(c), end);
            }
        };
    }

    private static PythonException failure(String message, int at) {
        return PythonException.of("error", message + " at position " + at);
    }

    private static RegexEscape character(int c, int end) {
        return new RegexEscape("\\x{" + Integer.toHexString(c) + "}", end);
    }

    private static boolean isDigit(String pattern, int at, String digits) {
        return at < pattern.length() && digits.indexOf(pattern.charAt(at)) >= 0;
    }

    /** An octal number or, outside a class, the number of a group. */
    private static RegexEscape digits(String pattern, int at, boolean inClass, int groups) {
        int end = at + 1;
        while (end < at + 4 && isDigit(pattern, end, OCTAL)) {
            end++;
        }
        boolean isOctal = inClass || pattern.charAt(at + 1) == '0' || end == at + 4;
        if (isOctal && end == at + 1) {
            throw failure("bad escape \\" + pattern.charAt(at + 1), at);
        }
        if (isOctal) {
            String digits = pattern.substring(at + 1, end);
            int value = Integer.parseInt(digits, 8);
            if (value > MOST_OCTAL) {
                throw failure("octal escape value \\" + digits + " outside of range 0-0o377", at);
            }
            return character(value, end);
        }
        end = isDigit(pattern, at + 2, "0123456789") ? at + 3 : at + 2;
        int group = Integer.parseInt(pattern.substring(at + 1, end));
        if (group > groups) {
            throw failure("invalid group reference " + group, at + 1);
        }
        return new RegexEscape("(?:\\" + group + ")", end);
    }

    private static RegexEscape hexadecimal(String pattern, int at, int digits) {
        int end = at + 2;
        while (end < pattern.length() && end < at + 2 + digits && HexFormat.isHexDigit(pattern.charAt(end))) {
            end++;
        }
        String escape = pattern.substring(at, end);
        if (end < at + 2 + digits) {
            throw failure("incomplete escape " + escape, at);
        }
        long value = HexFormat.fromHexDigitsToLong(pattern, at + 2, end);
        if (value > Character.MAX_CODE_POINT) {
            throw failure("bad escape " + escape, at);
        }
        return character((int) value, end);
    }

    private static RegexEscape named(String pattern, int at) {
        if (!pattern.startsWith("{", at + 2)) {
            throw failure("missing {", at + 2);
        }
        int close = pattern.indexOf('}', at);
        if (close < 0) {
            throw failure("missing }, unterminated name", at + 3);
        }
        String name = pattern.substring(at + 3, close);
        try {
            return character(Character.codePointOf(name), close + 1);
        } catch (IllegalArgumentException unknown) {
            throw failure("undefined character name '" + name + "'", at);
        }
    }
}
