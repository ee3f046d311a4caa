package org.recce4j.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that the command writes. Links are followed. A regular file is replaced whole or not at all and keeps its mode and
 * owner; a device, a pipe and an open descriptor are written directly.
 */
final class OutputFile {

    private static final Pattern STANDARD_STREAM = Pattern.compile("/(?:dev|proc/self)/fd/([12])");
    private static final Pattern DESCRIPTOR = Pattern.compile("/(?:dev|proc/[^/]+)/fd/\\d+");
    /** As Linux. */
    private static final int MAX_LINKS = 40;

    private final Path named;
    private final Content content;
    private final Host host;

    private OutputFile(Path named, Content content, Host host) {
        this.named = named;
        this.content = content;
        this.host = host;
    }

    /** What is written, piece by piece. */
    @FunctionalInterface
    interface Content {
        void write(Appendable out) throws IOException;
    }

    static void write(Path file, Content content, Host host) {
        try {
            new OutputFile(file, content, host).write(file.toAbsolutePath());
        } catch (IOException failure) {
            throw new CliException("Cannot write \"" + file + "\": " + IoReason.of(failure), failure);
        }
    }

    /** Refuses a file whose folder is not there, before work is done for it. */
    static void requireFolderOf(Path file) {
        try {
            requireFolder(file.toAbsolutePath());
        } catch (IOException failure) {
            throw new CliException("Cannot write \"" + file + "\": " + IoReason.of(failure), failure);
        }
    }

    private void write(Path file) throws IOException {
        Path target = file;
        for (int links = 0; links <= MAX_LINKS; links++) {
            String path = target.normalize().toString();
            Matcher standard = STANDARD_STREAM.matcher(path);
            if (standard.matches()) {
                print(standard.group(1).equals("1") ? host.out() : host.err());
                return;
            }
            if (DESCRIPTOR.matcher(path).matches()) {
                writeDirectly(target, StandardOpenOption.APPEND);
                return;
            }
            if (!Files.isSymbolicLink(target)) {
                writeTo(target);
                return;
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        throw new FileSystemLoopException(file.toString());
    }

    /** Opening /dev/stdout again would overwrite the start of a file that the shell has opened. */
    private void print(PrintWriter stream) throws IOException {
        content.write(stream);
        stream.flush();
    }

    private void writeTo(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder; name a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeDirectly(target, StandardOpenOption.WRITE);
            return;
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        requireFolder(target);
        HalfFile half = HalfFile.beside(target, host.cancellation());
        if (half == null) {
            writeAll(Files.newOutputStream(target));
            return;
        }
        try (half) {
            writeAll(half.open());
            half.become(target);
        }
    }

    private static void requireFolder(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException(
                    Files.exists(folder)
                            ? "\"" + folder + "\" is not a folder; name another"
                            : "there is no folder \"" + folder + "\"; create it, or name another");
        }
    }

    private void writeDirectly(Path target, OpenOption how) {
        try {
            writeAll(Files.newOutputStream(target, how));
        } catch (IOException failure) {
            throw new UnwritableException("\"" + named + "\"", target, failure);
        }
    }

    private void writeAll(OutputStream stream) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            content.write(writer);
        }
    }
}
