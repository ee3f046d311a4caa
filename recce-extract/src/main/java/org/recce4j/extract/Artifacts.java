package org.recce4j.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one dbt run are.
 *
 * @param environment the environment that the run belongs to, such as {@code prod}; null when it does not matter
 * @param manifest the manifest
 * @param catalog the catalog, null where there is none
 * @param runResults the run results, null where there are none
 * @param sources the result of {@code dbt source freshness}, null where there is none
 */
public record Artifacts(
        @Nullable String environment,
        Source manifest,
        @Nullable Source catalog,
        @Nullable Source runResults,
        @Nullable Source sources) {

    /** Names a manifest and, where it is given, a catalog. */
    public Artifacts(@Nullable String environment, Source manifest, @Nullable Source catalog) {
        this(environment, manifest, catalog, null, null);
    }

    /**
     * Returns the artifacts at a path: those of a folder, or a file or pipe that is the manifest itself.
     *
     * @param environment the environment that the run belongs to; null when it does not matter
     * @throws ArtifactException NOT_FOUND or UNREADABLE, as {@link #inDirectory}
     */
    public static Artifacts at(@Nullable String environment, Path path) {
        return switch (FileKind.of(path)) {
            case FILE, PIPE -> new Artifacts(environment, Source.file(path), null);
            default -> inDirectory(environment, path);
        };
    }

    /**
     * Finds the artifacts of a folder: {@code manifest.json} and, where present, {@code catalog.json},
     * {@code run_results.json} and {@code sources.json}, each plain or
     * with {@code .gz} behind it; the plain one wins.
     *
     * @param environment the environment that the run belongs to; null when it does not matter
     * @throws ArtifactException NOT_FOUND when there is no such folder or no manifest in it; UNREADABLE when an artifact is not
     *     a regular file, such as a named pipe, which would block
     */
    public static Artifacts inDirectory(@Nullable String environment, Path directory) {
        FileKind kind = FileKind.of(directory);
        if (kind != FileKind.FOLDER) {
            throw new ArtifactException(
                    ArtifactErrorCode.NOT_FOUND,
                    "Cannot read artifacts: "
                            + (kind == FileKind.MISSING
                                    ? "there is no " + (isJson(directory) ? "file" : "folder") + " \"" + directory
                                            + "\""
                                    : "\"" + directory + "\" is " + kind + ", not a folder")
                            + "; give the folder that dbt writes to, usually target/",
                    null);
        }
        Source manifest = find(directory, "manifest.json");
        if (manifest == null) {
            throw new ArtifactException(
                    ArtifactErrorCode.NOT_FOUND,
                    "Cannot read artifacts: there is no manifest.json or manifest.json.gz in \"" + directory
                            + "\"; run dbt parse, or give the folder that dbt writes to",
                    null);
        }
        return new Artifacts(
                environment,
                manifest,
                find(directory, "catalog.json"),
                find(directory, "run_results.json"),
                find(directory, "sources.json"));
    }

    private static boolean isJson(Path path) {
        return path.toString().endsWith(".json") || path.toString().endsWith(".json.gz");
    }

    private static @Nullable Source find(Path directory, String name) {
        for (String candidate : new String[] {name, name + ".gz"}) {
            Path file = directory.resolve(candidate);
            FileKind kind = FileKind.of(file);
            if (kind == FileKind.FILE) {
                return Source.file(file);
            }
            if (kind != FileKind.MISSING) {
                throw new ArtifactException(
                        ArtifactErrorCode.UNREADABLE,
                        "Cannot read \"" + file + "\": it is " + kind + ", not a file; remove it, or name a file",
                        null);
            }
        }
        return null;
    }

    /** Bytes of one artifact, plain or gzipped; a lambda will do where they are no file. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens the bytes from their start; the reader closes the stream.
         *
         * @throws IOException when they cannot be read
         */
        InputStream open() throws IOException;

        /** Returns what to call the source in a message: the path of a file. */
        default String name() {
            return "the artifact";
        }

        /** Returns bytes that are in memory; they are not copied. */
        static Source bytes(byte[] bytes) {
            return () -> new ByteArrayInputStream(bytes);
        }

        /** Returns the bytes of a file. */
        static Source file(Path path) {
            return new FileSource(path);
        }
    }
}
