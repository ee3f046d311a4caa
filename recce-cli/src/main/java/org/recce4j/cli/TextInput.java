package org.recce4j.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a file or of standard input, within the limit on bytes. */
final class TextInput {

    private TextInput() {}

    /** Reads a file, or a pipe such as {@code <(…)}, that the user named. */
    static String read(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new CliException("Cannot read " + name + ": it is a folder; name a file");
        }
        if (!Files.exists(file)) {
            throw new CliException("Cannot read " + name + ": there is no file of that name; check the path");
        }
        try (InputStream bytes = open(file)) {
            return text(bytes, name);
        } catch (IOException failure) {
            throw new CliException("Cannot read " + name + ": " + IoReason.of(failure), failure);
        }
    }

    /** A channel asks for its position, which a pipe has not; so does a FileInputStream that is read without a buffer. */
    private static InputStream open(Path file) throws IOException {
        return Files.exists(file) && !Files.isRegularFile(file)
                ? new BufferedInputStream(new FileInputStream(file.toFile()))
                : Files.newInputStream(file);
    }

    static String read(InputStream bytes, String what) {
        String name = what + " from standard input";
        try {
            return text(bytes, name);
        } catch (IOException failure) {
            throw new CliException("Cannot read " + name + ": " + IoReason.of(failure), failure);
        }
    }

    /** Refuses what is found in a folder and is not a file: reading a pipe there would block. */
    static Path requireFile(Path found) {
        if (Files.exists(found) && !Files.isRegularFile(found)) {
            throw new CliException("Cannot read \"" + found + "\": it is not a regular file; replace it with one");
        }
        if (found.toFile().length() > InputLimits.textBytes()) {
            throw tooLong("\"" + found + "\"", InputLimits.textBytes());
        }
        return found;
    }

    private static String text(InputStream bytes, String name) throws IOException {
        int limit = InputLimits.textBytes();
        byte[] read = bytes.readNBytes(limit);
        if (read.length == limit && bytes.read() >= 0) {
            throw tooLong(name, limit);
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
    }

    static CliException tooLong(String name, int limit) {
        return new CliException("Cannot read " + name + ": it has more than " + limit
                + " bytes; if you trust it, increase the heap, for example with RECCE_JAVA_OPTS=-Xmx4g");
    }
}
