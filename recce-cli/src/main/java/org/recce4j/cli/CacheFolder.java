package org.recce4j.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the operating system wants a user's caches. */
final class CacheFolder {

    private CacheFolder() {}

    static Path of(Host host, String operatingSystem) {
        if (operatingSystem.startsWith("Windows")) {
            return given(host.environment().get("LOCALAPPDATA"), host.home().resolve("AppData/Local"));
        }
        if (operatingSystem.startsWith("Mac")) {
            return host.home().resolve("Library/Caches");
        }
        return given(host.environment().get("XDG_CACHE_HOME"), host.home().resolve(".cache"));
    }

    /** The XDG specification says to ignore a relative folder. */
    private static Path given(@Nullable String folder, Path otherwise) {
        Path named = Main.folder(folder == null ? "" : folder);
        return named.isAbsolute() ? named : otherwise;
    }
}
