package org.recce4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.recce4j.diff.Report;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Writes results. */
final class Output {

    private Output() {}

    static void json(Json json, PrintWriter out) {
        try {
            JsonText.writeIndented(json, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.println();
    }

    /** Writes a report to a file, whole or not at all. */
    static void file(Report report, Report.Writer writer, Path file) {
        StringBuilder text = new StringBuilder();
        try {
            writer.write(report, text);
            Path parent = file.toAbsolutePath().getParent();
            Path half = Files.createTempFile(parent, ".recce-", ".tmp");
            try {
                Files.writeString(half, text);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException failure) {
            throw new CliException("Cannot write \"" + file + "\": " + failure + "; check the folder", failure);
        }
    }
}
