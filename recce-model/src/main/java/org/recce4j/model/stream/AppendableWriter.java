package org.recce4j.model.stream;

import java.io.IOException;
import java.io.Writer;

/** Passes on what is written at once. Neither flushes nor closes. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        out.append(new String(letters, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
