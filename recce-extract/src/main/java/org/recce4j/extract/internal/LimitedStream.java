package org.recce4j.extract.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails past a number of bytes, however few there were before unzipping. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream bytes, long limit) {
        super(bytes);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws LimitExceededException {
        left -= bytes;
        if (left < 0) {
            throw new LimitExceededException();
        }
    }

    /** There are more bytes than allowed. */
    static final class LimitExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitExceededException() {
            super("too many bytes");
        }
    }
}
