package org.recce4j.shared;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The goldens and the corpus, found by {@code -Drecce.shared=FOLDER}, resolved against the root of the build. With the
 * property a missing file fails the test; without it the test is skipped, for it needs files that a user does not have.
 */
public final class SharedFiles {

    private SharedFiles() {}

    /** Returns a file or folder below the shared one. */
    public static Path path(String relative) {
        String shared = System.getProperty("recce.shared");
        assumeTrue(shared != null, "needs -Drecce.shared=FOLDER with the goldens and the corpus");
        Path path = Path.of(System.getProperty("recce.root", "."))
                .resolve(String.valueOf(shared))
                .resolve(relative)
                .normalize();
        if (!Files.exists(path)) {
            throw new AssertionError("No such file below recce.shared: " + relative);
        }
        return path;
    }
}
