package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.PlanReport;
import org.recce4j.diff.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** In which format a report is written, and where. */
final class ReportOptions {

    private enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    private final FormatOption<Format> format = new FormatOption<>(Format.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the report to FILE. An existing file is replaced.")
    private @Nullable String out;

    private final Host host;

    ReportOptions(Host host) {
        this.host = host;
    }

    /** Refuses a file that could not be written or is an input, before work is done for it. */
    void requireWritable(CommandSpec command) {
        Path file = file();
        if (file != null) {
            OutputFile.requireFolderOf(file);
            InputFiles.refuse(file, "--out", command, host);
        }
    }

    private @Nullable Path file() {
        return out == null ? null : host.resolve(out);
    }

    void write(PlanReport plans) throws IOException {
        Path file = file();
        if (file == null) {
            write(plans, host.out());
        } else {
            OutputFile.write(file, text -> write(plans, text), host);
        }
    }

    private void write(PlanReport plans, Appendable to) throws IOException {
        switch (format.chosen()) {
            case TEXT -> plans.writeText(to);
            case MARKDOWN -> plans.writeMarkdown(to);
            case JSON -> plans.writeJson(to);
        }
    }

    void write(Report report) throws IOException {
        Path file = file();
        Report.Writer writer = switch (format.chosen()) {
            case TEXT -> file == null ? host.reportText() : Report.Writer.text();
            case MARKDOWN -> Report.Writer.markdown();
            case JSON -> Report.Writer.json();
        };
        if (file == null) {
            writer.write(report, host.out());
        } else {
            Output.file(report, writer, file, host);
        }
    }

    /** Prints the traces of the checks that failed. */
    void traceFailures(Report report) {
        for (Report.Entry entry : report.entries()) {
            if (entry.outcome() instanceof Outcome.Failed failed && failed.cause() != null) {
                host.note("trace of check " + entry.check().name() + ":");
                host.trace(failed.cause());
            }
        }
    }
}
