package org.recce4j.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file by its path. */
record FileSource(Path path) implements Artifacts.Source {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String name() {
        return path.toString();
    }
}
