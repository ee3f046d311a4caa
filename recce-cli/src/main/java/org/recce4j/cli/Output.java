package org.recce4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.recce4j.diff.Report;
import org.recce4j.model.Json;
import org.recce4j.model.print.TerminalText;
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

    /** Writes a line for people: it stays one line, and a terminal does not act on what is in it. */
    static void line(String text, PrintWriter out) {
        out.println(TerminalText.line(text));
    }

    /** Writes JSON on one line. */
    static void jsonLine(Json json, PrintWriter out) {
        out.println(JsonText.write(json));
        out.flush();
    }

    /** Writes a text for a program as it is: what is in it must be escaped already, or be what was asked for. */
    static void data(String text, PrintWriter out) {
        out.print(text);
    }

    /** Writes a text that was asked for as it is. */
    static void file(String text, Path file, Host host) {
        OutputFile.write(file, out -> out.append(text), host);
    }

    static void file(Report report, Report.Writer writer, Path file, Host host) {
        OutputFile.write(file, out -> writer.write(report, out), host);
    }
}
