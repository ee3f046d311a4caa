package org.recce4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    static void file(Report report, Report.Writer writer, Path file, Host host) throws IOException {
        StringBuilder text = new StringBuilder();
        writer.write(report, text);
        OutputFile.write(file, text.toString(), host);
    }
}
