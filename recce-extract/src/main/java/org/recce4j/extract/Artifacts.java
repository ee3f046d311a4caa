package org.recce4j.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of one dbt run. Immutable.
 *
 * @param environment the environment that the run belongs to, such as {@code prod}; null if it does not matter
 * @param manifest the manifest
 * @param catalog the catalog; null if there is none
 * @param runResults the run results; null if there are none
 * @param sources the result of {@code dbt source freshness}; null if there is none
 */
public record Artifacts(
        @Nullable String environment,
        Source manifest,
        @Nullable Source catalog,
        @Nullable Source runResults,
        @Nullable Source sources) {

    /** Returns a builder of artifacts, which begins with the manifest alone. */
    public static Builder builder(Source manifest) {
        return new Builder(manifest);
    }

    /** Returns a builder that starts from these artifacts. */
    public Builder toBuilder() {
        return builder(manifest)
                .environment(environment)
                .catalog(catalog)
                .runResults(runResults)
                .sources(sources);
    }

    /** Returns a manifest alone. */
    public static Artifacts of(Source manifest) {
        return builder(manifest).build();
    }

    /**
     * Returns the artifacts at a path: those of a folder, or a file or pipe that is the manifest itself.
     *
     * @param environment the environment that the run belongs to; null if it does not matter
     * @throws ArtifactException NOT_FOUND or UNREADABLE, as {@link #inDirectory(Path)}
     */
    public static Artifacts at(Path path, @Nullable String environment) {
        return switch (FileKind.of(path)) {
            case FILE, PIPE ->
                builder(Source.file(path)).environment(environment).build();
            default -> inDirectory(path, environment);
        };
    }

    /**
     * Finds the artifacts of a folder, of a run whose environment does not matter.
     *
     * @throws ArtifactException NOT_FOUND or UNREADABLE, as {@link #inDirectory(Path, String)}
     */
    public static Artifacts inDirectory(Path directory) {
        return inDirectory(directory, null);
    }

    /**
     * Finds the artifacts of a folder: {@code manifest.json} and, if present, {@code catalog.json},
     * {@code run_results.json} and {@code sources.json}, each plain or gzipped with the suffix {@code .gz}; the plain one
     * wins.
     *
     * @param environment the environment that the run belongs to, such as {@code prod}; null if it does not matter
     * @throws ArtifactException NOT_FOUND if there is no such folder, or no manifest in it; UNREADABLE if an artifact is
     *     not a regular file, such as a named pipe, which would block
     */
    public static Artifacts inDirectory(Path directory, @Nullable String environment) {
        FileKind kind = FileKind.of(directory);
        if (kind != FileKind.FOLDER) {
            throw new ArtifactException(
                    ArtifactErrorCode.NOT_FOUND,
                    "Cannot read artifacts: "
                            + (kind == FileKind.MISSING
                                    ? "there is no " + (isJson(directory) ? "file" : "folder") + " \"" + directory
                                            + "\""
                                    : "\"" + directory + "\" is " + kind + ", not a folder")
                            + "; give the folder that dbt writes to, usually target/");
        }
        Source manifest = find(directory, "manifest.json");
        if (manifest == null) {
            throw new ArtifactException(
                    ArtifactErrorCode.NOT_FOUND,
                    "Cannot read artifacts: there is no manifest.json or manifest.json.gz in \"" + directory
                            + "\"; run dbt parse, or give the folder that dbt writes to");
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
                        "Cannot read \"" + file + "\": it is " + kind + ", not a file; remove it, or name a file");
            }
        }
        return null;
    }

    /** Builds {@link Artifacts}; not thread-safe. */
    public static final class Builder {
        private final Source manifest;
        private @Nullable String environment;
        private @Nullable Source catalog;
        private @Nullable Source runResults;
        private @Nullable Source sources;

        private Builder(Source manifest) {
            this.manifest = manifest;
        }

        /** Sets the environment that the run belongs to; null, the default, if it does not matter. */
        public Builder environment(@Nullable String name) {
            environment = name;
            return this;
        }

        /** Sets the catalog; null for none. */
        public Builder catalog(@Nullable Source source) {
            catalog = source;
            return this;
        }

        /** Sets the run results; null for none. */
        public Builder runResults(@Nullable Source source) {
            runResults = source;
            return this;
        }

        /** Sets the result of {@code dbt source freshness}; null for none. */
        public Builder sources(@Nullable Source source) {
            sources = source;
            return this;
        }

        /** Returns the artifacts. */
        public Artifacts build() {
            return new Artifacts(environment, manifest, catalog, runResults, sources);
        }
    }

    /** The bytes of one artifact, plain or gzipped. If they are not in a file, write a lambda. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens a stream that begins with the first byte; the reader closes it.
         *
         * @throws IOException if they cannot be read
         */
        InputStream open() throws IOException;

        /** Returns the name of the source for messages, such as the path of a file. */
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
