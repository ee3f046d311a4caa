package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An output cannot be written. Unchecked, because a PrintWriter swallows every IOException. */
final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int TYPE_MASK = 0xF000;
    private static final int PIPE_TYPE = 0x1000;

    private final boolean closedPipe;

    UnwritableException(String name, Path path, IOException cause) {
        super("Cannot write to " + name + ": " + IoReason.of(cause) + "; the output is incomplete", cause);
        this.closedPipe = IoReason.of(cause).toLowerCase(Locale.ROOT).contains("broken pipe") || isPipe(path);
    }

    /** Returns whether the reader of the output has ended, as in {@code recce … | head -1}. */
    boolean isClosedPipe() {
        return closedPipe;
    }

    /** The reason is in the language of the system; the only reason why a pipe cannot be written is that nobody reads it. */
    private static boolean isPipe(Path path) {
        try {
            return ((int) Files.getAttribute(path, "unix:mode") & TYPE_MASK) == PIPE_TYPE;
        } catch (IOException | UnsupportedOperationException notUnix) {
            return false;
        }
    }
}
