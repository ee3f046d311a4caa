package org.recce4j.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is at a path, after following links. */
enum FileKind {
    MISSING("missing"),
    FILE("a file"),
    FOLDER("a folder"),
    PIPE("a pipe"),
    SOCKET("a socket"),
    DEVICE("a device");

    private static final int TYPE_MASK = 0xF000;
    private static final int PIPE_TYPE = 0x1000;
    private static final int SOCKET_TYPE = 0xC000;

    private final String text;

    FileKind(String text) {
        this.text = text;
    }

    static FileKind of(Path path) {
        if (Files.isRegularFile(path)) {
            return FILE;
        }
        if (Files.isDirectory(path)) {
            return FOLDER;
        }
        return Files.exists(path) ? special(path) : MISSING;
    }

    /** Only Unix tells more than that it is neither a file nor a folder. */
    private static FileKind special(Path path) {
        try {
            int type = (int) Files.getAttribute(path, "unix:mode") & TYPE_MASK;
            return type == PIPE_TYPE ? PIPE : type == SOCKET_TYPE ? SOCKET : DEVICE;
        } catch (IOException | UnsupportedOperationException unknown) {
            return DEVICE;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
