package org.recce4j.model.stream;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/**
 * Writes JSON with escapes for what many programs take for the end of a line (U+0085, U+2028, U+2029) and for half a surrogate
 * pair, which no encoding can write. Outside of its texts JSON has none of them. Not thread-safe.
 */
final class EscapingWriter extends FilterWriter {

    private static final int NONE = -1;
    private static final char NEXT_LINE = 0x85;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private int high = NONE;

    EscapingWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        char next = (char) letter;
        if (high != NONE) {
            if (Character.isLowSurrogate(next)) {
                out.write(high);
                out.write(next);
                high = NONE;
                return;
            }
            endPair();
        }
        if (Character.isHighSurrogate(next)) {
            high = next;
        } else if (isEscaped(next)) {
            escape(next);
        } else {
            out.write(next);
        }
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        int plain = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            char letter = letters[i];
            if (high != NONE || isEscaped(letter) || Character.isHighSurrogate(letter)) {
                out.write(letters, plain, i - plain);
                write(letter);
                plain = i + 1;
            }
        }
        out.write(letters, plain, end - plain);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length).toCharArray(), 0, length);
    }

    @Override
    public void flush() throws IOException {
        endPair();
        super.flush();
    }

    @Override
    public void close() throws IOException {
        endPair();
        super.close();
    }

    private static boolean isEscaped(char letter) {
        return letter == NEXT_LINE
                || letter == LINE_SEPARATOR
                || letter == PARAGRAPH_SEPARATOR
                || Character.isLowSurrogate(letter);
    }

    private void endPair() throws IOException {
        if (high != NONE) {
            escape((char) high);
            high = NONE;
        }
    }

    private void escape(char letter) throws IOException {
        out.write("\\u" + HexFormat.of().toHexDigits(letter));
    }
}
