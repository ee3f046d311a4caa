package org.recce4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Native libraries, unpacked once into the user's cache folder, and checked against their jar whenever they are used. */
final class LibraryCache {

    /** A process that is still unpacking writes more often. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private final Path folder;

    private LibraryCache(Path folder) {
        this.folder = folder;
    }

    /** Returns the cache in the user's cache folder, wherever the operating system wants it. */
    static LibraryCache of(Host host) {
        return new LibraryCache(CacheFolder.of(host, System.getProperty("os.name", ""))
                .resolve("recce4j")
                .resolve("native"));
    }

    /** Returns the unpacked library; null if the folder cannot be used or is not the user's alone. */
    @Nullable
    Path find(URL resource) {
        try {
            if (!(resource.openConnection() instanceof JarURLConnection jar) || !PrivateFolder.make(folder)) {
                return null;
            }
            JarEntry entry = jar.getJarEntry();
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%08x", entry.getName(), entry.getCrc()));
            if (!isIntact(file, entry)) {
                deleteUnused();
                unpack(jar, file);
            }
            // a file system without programs has no libraries either
            return isIntact(file, entry) && Files.isExecutable(file) ? file : null;
        } catch (IOException | UnsupportedOperationException | SecurityException unusable) {
            return null;
        }
    }

    private static boolean isIntact(Path file, JarEntry entry) throws IOException {
        if (!PrivateFolder.isOwnFile(file) || Files.size(file) != entry.getSize()) {
            return false;
        }
        CRC32 checksum = new CRC32();
        try (FileChannel content = FileChannel.open(file)) {
            checksum.update(content.map(FileChannel.MapMode.READ_ONLY, 0, entry.getSize()));
        }
        return checksum.getValue() == entry.getCrc();
    }

    private void unpack(JarURLConnection jar, Path file) throws IOException {
        Path half = folder.resolve(UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(half);
            PrivateFolder.restrict(half);
            try (InputStream library = jar.getInputStream();
                    var target = Files.newOutputStream(half, StandardOpenOption.WRITE)) {
                library.transferTo(target);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Deletes other versions, and what a killed process left. */
    private void deleteUnused() throws IOException {
        Instant recently = Instant.now().minus(UNUSED);
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toFile)
                    .filter(file -> file.lastModified() < recently.toEpochMilli())
                    .forEach(file -> file.delete());
        }
    }
}
