package org.recce4j.sql.internal.adapter;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.build.BulkRow;

/** Rows in PostgreSQL's text format of {@code copy}, made while they are read. */
final class CopyText extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final Iterator<? extends BulkRow> rows;
    private final int columns;
    private final Runnable check;
    private byte[] chunk = {};
    private int position;

    CopyText(Iterator<? extends BulkRow> rows, int columns, Runnable check) {
        this.rows = rows;
        this.columns = columns;
        this.check = check;
    }

    @Override
    public int read() {
        return fill() ? chunk[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() {
        if (position < chunk.length) {
            return true;
        }
        check.run();
        StringBuilder text = new StringBuilder(CHUNK);
        while (rows.hasNext() && text.length() < CHUNK) {
            append(text, rows.next());
        }
        chunk = text.toString().getBytes(StandardCharsets.UTF_8);
        position = 0;
        return chunk.length > 0;
    }

    private void append(StringBuilder text, BulkRow row) {
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, row.value(i));
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
