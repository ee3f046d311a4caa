package org.recce4j.render.jinja.internal.parse;

import org.recce4j.render.jinja.internal.value.Repr;

/** The escapes of a string literal: Python's codec {@code unicode-escape}, as Jinja2 3.1.6 calls it. */
final class StringLiteral {

    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000b";

    private final String literal;
    private final int line;
    private final int offset;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private StringLiteral(String literal, int line, int offset) {
        this.literal = literal;
        this.line = line;
        this.offset = offset;
    }

    static String unescape(String literal, int line, int offset) {
        return new StringLiteral(literal, line, offset).unescape();
    }

    private String unescape() {
        while (at < literal.length()) {
            char c = literal.charAt(at++);
            if (c != '\\') {
                out.append(c);
            } else {
                escape();
            }
        }
        return out.toString();
    }

    private void escape() {
        int c = literal.codePointAt(at);
        at += Character.charCount(c);
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            out.append(MEANING.charAt(simple));
        } else if (c == 'x') {
            hex(2, "truncated \\xXX escape");
        } else if (c == 'u') {
            hex(4, "truncated \\uXXXX escape");
        } else if (c == 'U') {
            hex(8, "truncated \\UXXXXXXXX escape");
        } else if (c == 'N') {
            named();
        } else if (c >= '0' && c <= '7') {
            octal(c);
        } else if (c > 127) {
            // Jinja2 writes the character as an escape first, and the backslash before it then escapes that one's
            StringBuilder escaped = new StringBuilder();
            Repr.escape(escaped, c);
            out.append('\\').append(escaped, 1, escaped.length());
        } else if (c != '\n') {
            out.append('\\').append((char) c);
        }
    }

    private SyntaxException failure(String message) {
        return new SyntaxException(message, line, offset);
    }

    private void hex(int digits, String failure) {
        int end = at + digits;
        long value = 0;
        for (; at < end; at++) {
            int digit =
                    at < literal.length() && literal.charAt(at) < 128 ? Character.digit(literal.charAt(at), 16) : -1;
            if (digit < 0) {
                throw failure(failure);
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            throw failure("illegal Unicode character");
        }
        out.appendCodePoint((int) value);
    }

    private void octal(int first) {
        int value = first - '0';
        for (int i = 0; i < 2 && at < literal.length() && "01234567".indexOf(literal.charAt(at)) >= 0; i++) {
            value = value * 8 + literal.charAt(at++) - '0';
        }
        out.appendCodePoint(value);
    }

    private void named() {
        int end = literal.startsWith("{", at) ? literal.indexOf('}', at) : -1;
        if (end < at + 2) {
            throw failure("malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(literal.substring(at + 1, end)));
        } catch (IllegalArgumentException unknown) {
            throw failure("unknown Unicode character name");
        }
        at = end + 1;
    }
}
