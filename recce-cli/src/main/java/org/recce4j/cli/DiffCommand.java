package org.recce4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.FailOn;
import org.recce4j.diff.Gate;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.PlanReport;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Limits;
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
            "Without --check and a list of checks in FILE, the columns of all nodes are compared, and the row counts and values of"
                    + " the changed nodes and of those downstream. If a check in FILE is not valid, it fails, and the"
                    + " others run.",
            "",
            "Filters, tolerances, samples, policies, budgets and their defaults in a recce.yml: docs/checks.md.",
            "",
            "Use --fail-on data in a pipeline that should stop only if data differ. Failed and inconclusive checks"
                    + " exit with 3 in any case. So do checks that you asked for and that were skipped, unless --select or"
                    + " --exclude left them out (see --allow-skipped).",
            "",
            "Example:",
            "  recce diff --base store:latest:prod --current target --duckdb shop.duckdb",
            "    --check 'value_diff: {model: orders, primary_key: order_id}'"
        })
final class DiffCommand implements Callable<Integer> {

    /** DuckDB's connections are opened all at once. */
    private static final int MAX_THREADS = 256;

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

    @Mixin
    private final CheckOptions checkOptions = new CheckOptions();

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description =
                    "Narrow the changes and all checks to these nodes, by dbt's syntax. A check of other nodes alone"
                            + " is skipped; a query runs if it reads one of these nodes, or none at all. If no node"
                            + " matches, the command exits with 3 (see --allow-skipped).")
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--exclude",
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Nodes to leave out of the changes and of all checks.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Maximum number of checks and statements to run at once (default: threads of the profile, else"
                            + " 4).")
    private @Nullable Integer threads;

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
            names = "--explain",
            description =
                    "Show what each check would do, with its statements, and run none. Only the columns of tables and"
                            + " queries are read. A check that cannot run says why; the command exits with 0.")
    private boolean explain;

    @Option(
            names = "--fail-on",
            defaultValue = "changes",
            paramLabel = "WHAT",
            description =
                    "Differences that exit with 1: changes (of the project, of columns or of data; the default), schema"
                            + " (of columns or data), data, never. A difference that the policy of its check allows never counts.")
    private FailOn failOn = FailOn.CHANGES;

    @Option(
            names = "--fail-on-warnings",
            description = "Exit with 1 also for differences that the policy of their check only warns about.")
    private boolean failOnWarnings;

    @Option(names = "--exit-zero", description = "The same as --fail-on never.")
    private boolean exitZero;

    @Option(
            names = "--allow-skipped",
            description = "Do not exit with 3 because a check that you asked for was skipped, or because --select and"
                    + " --exclude leave no node.")
    private boolean allowSkipped;

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
        List<Check> checks = checkOptions.asked(host);
        int parallel = threads();
        Limits limits = new Limits(parallel, Limits.DEFAULT.queryTimeout());
        try (DataSessions sessions = new DataSessions(host, connection, artifactOptions, limits)) {
            Compatibility rules = checkOptions.answers() == AnswerMode.RECCE ? Compatibility.RECCE : Compatibility.NONE;
            ChangeSet changes = baseAndCurrent.detect(sessions.states(), rules, host);
            checkOptions.warnOfUnknownColumns(changes, host);
            Set<NodeId> nodes = selected(changes);
            if (explain) {
                write(explained(changes, chosen(changes, checks), sessions, nodes));
                return ExitCode.OK;
            }
            Report report = nodes == null
                    ? run(changes, chosen(changes, checks), sessions, parallel, null)
                    : narrowed(changes, checks, sessions, parallel, nodes);
            write(report);
            traceFailures(report);
            if (nodes != null && nodes.isEmpty() && !allowSkipped) {
                return ExitCode.CHECK_FAILED;
            }
            boolean asked = checkOptions.areAsked() && !allowSkipped;
            return new Gate(exitZero ? FailOn.NEVER : failOn, failOnWarnings, asked).exitCode(report);
        }
    }

    private int threads() {
        if (threads != null) {
            if (threads < 1 || threads > MAX_THREADS) {
                throw new CliException("Cannot use --threads " + threads + ": it must be from 1 to " + MAX_THREADS);
            }
            return threads;
        }
        return Math.min(MAX_THREADS, connection.threads(baseTarget).orElse(Limits.DEFAULT.maxConcurrentQueries()));
    }

    /** The nodes that the run is about; null for all. */
    private @Nullable Set<NodeId> selected(ChangeSet changes) {
        if (select.isEmpty() && exclude.isEmpty()) {
            return null;
        }
        SelectionRequest request =
                SelectionRequest.DEFAULT.selecting(select).excluding(exclude).ofAnyType();
        return Selecting.ofBoth(changes, request, false, host);
    }

    private List<Check> chosen(ChangeSet changes, List<Check> asked) {
        return checkOptions.areAsked() ? asked : checkOptions.byDefault(changes, host);
    }

    private Report narrowed(
            ChangeSet changes, List<Check> asked, DataSessions sessions, int parallel, Set<NodeId> nodes) {
        List<Check> checks = chosen(changes, asked).stream()
                .filter(check ->
                        checkOptions.areAsked() || check.nodes(changes).stream().anyMatch(nodes::contains))
                .map(check -> NamedCheck.narrowed(check, changes, nodes))
                .toList();
        return new Report(
                changes.only(nodes),
                run(changes, checks, sessions, parallel, nodes).entries());
    }

    private Report run(
            ChangeSet changes, List<Check> checks, DataSessions sessions, int parallel, @Nullable Set<NodeId> nodes) {
        if (checks.isEmpty()) {
            return new Report(changes, List.of());
        }
        List<ProjectState> both = List.of(changes.base(), changes.current());
        boolean takeTurns = sessions.takeTurns(baseTarget, currentTarget, both);
        LazySession base = sessions.open(baseTarget, both, !takeTurns);
        LazySession current = sessions.open(currentTarget, both, !takeTurns);
        DiffEngine.Builder engine = DiffEngine.builder(base, current).privacy(checkOptions.privacy());
        if (nodes != null) {
            engine.only(nodes);
        }
        boolean quiet = spec.root().userObject() instanceof RecceCommand root && root.quiet;
        ExecutorService executor = Executors.newFixedThreadPool(takeTurns ? 1 : parallel);
        try (TerminalProgress progress = new TerminalProgress(host)) {
            Report report = engine.executor(executor)
                    .progress(quiet ? Progress.NONE : progress)
                    .build()
                    .run(changes, checks, host.cancellation());
            base.requireNoFailure();
            current.requireNoFailure();
            return report;
        } finally {
            executor.shutdownNow();
        }
    }

    private PlanReport explained(
            ChangeSet changes, List<Check> checks, DataSessions sessions, @Nullable Set<NodeId> nodes) {
        List<ProjectState> both = List.of(changes.base(), changes.current());
        boolean takeTurns = sessions.takeTurns(baseTarget, currentTarget, both);
        LazySession base = sessions.open(baseTarget, both, !takeTurns);
        LazySession current = sessions.open(currentTarget, both, !takeTurns);
        DiffEngine.Builder engine = DiffEngine.builder(base, current);
        if (nodes != null) {
            engine.only(nodes);
        }
        PlanReport plans = engine.build().explain(changes, checks);
        base.requireNoFailure();
        current.requireNoFailure();
        return plans;
    }

    private void write(PlanReport plans) throws IOException {
        if (out == null) {
            write(plans, host.out());
        } else {
            OutputFile.write(host.resolve(out), file -> write(plans, file), host);
        }
    }

    private void write(PlanReport plans, Appendable to) throws IOException {
        switch (format) {
            case TEXT -> plans.writeText(to);
            case MARKDOWN -> plans.writeMarkdown(to);
            case JSON -> plans.writeJson(to);
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
}
