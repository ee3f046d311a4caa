package org.recce4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.check.Checks;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares two states and their data. */
@Command(
        name = "diff",
        description = "What changed between two states, and what it did to the data.",
        footer = {
            "",
            "Without --check and --checks, the columns of all nodes are compared, and the row counts and values of"
                    + " what changed and of what is downstream of it. A check of FILE that cannot be made fails; the"
                    + " others run.",
            "",
            "Use --fail-on data in a pipeline that should stop only if data differ. Failed and inconclusive checks"
                    + " exit with 3 in any case.",
            "",
            "Example:",
            "  recce diff --base store:latest:prod --current target --duckdb shop.duckdb",
            "    --check 'value_diff: {model: orders, primary_key: order_id}'"
        })
final class DiffCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private final BaseAndCurrentOptions baseAndCurrent = new BaseAndCurrentOptions();

    @Option(names = "--checks", paramLabel = "FILE", description = "File with the checks to run, such as recce.yml.")
    private @Nullable String checkFile;

    @Option(
            names = "--check",
            paramLabel = "CHECK",
            description = "Check to run, as 'TYPE: {param: value}'. Can be given several times.")
    private List<String> checkTexts = new ArrayList<>();

    @Option(names = "--base-target", paramLabel = "NAME", description = "Target of the profile that has the base data.")
    private @Nullable String baseTarget;

    @Option(
            names = "--current-target",
            paramLabel = "NAME",
            description = "Target of the profile that has the current data.")
    private @Nullable String currentTarget;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the report to FILE, and replace it if it exists.")
    private @Nullable String out;

    @Option(
            names = "--fail-on",
            defaultValue = "changes",
            paramLabel = "WHAT",
            description =
                    "Differences that exit with 1: changes (of the project, of columns or of data; the default), schema"
                            + " (of columns or data), data, never.")
    private FailOn failOn = FailOn.CHANGES;

    @Option(names = "--exit-zero", description = "The same as --fail-on never.")
    private boolean exitZero;

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private StoreOptions connection;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Host host;

    DiffCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            OutputFile.requireFolderOf(host.resolve(out));
            InputFiles.refuse(host.resolve(out), "--out", spec, host);
        }
        List<Check> asked = asked();
        try (DataSessions sessions = new DataSessions(host, connection, artifactOptions, Limits.DEFAULT)) {
            ChangeSet changes = baseAndCurrent.detect(sessions.states(), Compatibility.NONE, host);
            Warehouse base = session(sessions, baseTarget, changes);
            Warehouse current =
                    Objects.equals(baseTarget, currentTarget) ? base : session(sessions, currentTarget, changes);
            Report report = run(changes, asked.isEmpty() ? Checks.forChanges(changes) : asked, base, current);
            write(report);
            traceFailures(report);
            return exitCode(report);
        }
    }

    private static Warehouse session(DataSessions sessions, @Nullable String target, ChangeSet changes) {
        List<ProjectState> both = List.of(changes.base(), changes.current());
        return target == null ? sessions.open(both) : sessions.openTarget(target, both);
    }

    private List<Check> asked() {
        List<Check> checks = new ArrayList<>();
        if (checkFile != null) {
            checks.addAll(CheckFile.read(host.resolve(checkFile)));
        }
        checkTexts.forEach(text -> checks.add(CheckFile.parse(text)));
        return checks;
    }

    private Report run(ChangeSet changes, List<Check> checks, Warehouse before, Warehouse after) {
        boolean quiet = spec.root().userObject() instanceof RecceCommand root && root.quiet;
        try (TerminalProgress progress = new TerminalProgress(host)) {
            return DiffEngine.on(before, after)
                    .progress(quiet ? Progress.NONE : progress)
                    .build()
                    .run(changes, checks, host.cancellation());
        }
    }

    private void write(Report report) throws IOException {
        Report.Writer writer = switch (format) {
            case TEXT -> out == null ? host.reportText() : Report.Writer.text();
            case MARKDOWN -> Report.Writer.markdown();
            case JSON -> Report.Writer.json();
        };
        if (out == null) {
            writer.write(report, host.out());
        } else {
            Output.file(report, writer, host.resolve(out), host);
        }
    }

    private void traceFailures(Report report) {
        boolean asked = spec.root().userObject() instanceof RecceCommand root && root.stacktrace;
        for (Report.Entry entry : asked ? report.entries() : List.<Report.Entry>of()) {
            if (entry.outcome() instanceof Outcome.Failed failed && failed.cause() != null) {
                host.note("trace of check " + entry.check().name() + ":");
                host.trace(failed.cause());
            }
        }
    }

    private int exitCode(Report report) {
        if (report.failed() > 0 || report.count(Verdict.INCONCLUSIVE) > 0) {
            return ExitCode.CHECK_FAILED;
        }
        return failOn.isMet(report) && !exitZero ? ExitCode.DIFFERENT : ExitCode.OK;
    }
}
