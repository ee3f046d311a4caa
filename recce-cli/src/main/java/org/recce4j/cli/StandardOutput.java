package org.recce4j.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Standard output that ends the command when it cannot be written. */
final class StandardOutput extends OutputStream {

    private final OutputStream out;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns a writer of UTF-8 that throws {@link UnwritableException}. */
    static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(new StandardOutput(out), StandardCharsets.UTF_8), false);
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static UnwritableException failed(IOException failure) {
        return new UnwritableException("standard output", Path.of("/dev/stdout"), failure);
    }
}
