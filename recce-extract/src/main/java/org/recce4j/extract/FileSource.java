package org.recce4j.extract;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file by its path. */
record FileSource(Path path) implements Artifacts.Source {

    @Override
    public InputStream open() throws IOException {
        return switch (FileKind.of(path)) {
            case FOLDER -> throw new IOException("it is a folder; name a file");
            case PIPE -> new FileInputStream(path.toFile()); // a channel asks for its position, which a pipe has not
            default -> Files.newInputStream(path);
        };
    }

    @Override
    public String name() {
        return path.toString();
    }
}
