package org.recce4j.diff.internal.recce;

import java.util.HexFormat;

/** Bytes as Python's {@code repr} writes them. */
final class PythonBytes {

    private PythonBytes() {}

    /** Returns {@code b'ab\x00'}. */
    static String of(byte[] bytes) {
        String quote = contains(bytes, '\'') && !contains(bytes, '"') ? "\"" : "'";
        StringBuilder text = new StringBuilder("b").append(quote);
        for (byte one : bytes) {
            text.append(letter((char) (one & 0xff), quote.charAt(0)));
        }
        return text.append(quote).toString();
    }

    private static boolean contains(byte[] bytes, char letter) {
        for (byte one : bytes) {
            if (one == letter) {
                return true;
            }
        }
        return false;
    }

    private static String letter(char letter, char quote) {
        return switch (letter) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> {
                if (letter == quote) {
                    yield "\\" + letter;
                }
                yield letter < ' ' || letter > '~'
                        ? "\\x" + HexFormat.of().toHexDigits((byte) letter)
                        : String.valueOf(letter);
            }
        };
    }
}
