package org.recce4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.PlanReport;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares two states and their data. */
@Command(
        name = "diff",
        description = "Show what changed between two states, and what that did to the data.",
        footer = {
            "",
            "By default, diff compares the columns of all nodes, and the row counts and values of the changed nodes"
                    + " and of everything downstream of them. With --check, or with checks in FILE, it runs only those. A"
                    + " check in FILE that is not valid fails, and the others run.",
            "",
            "docs/checks.md describes filters, tolerances, samples, policies and budgets, and how recce.yml sets their"
                    + " defaults.",
            "",
            "Use --fail-on data in a pipeline that should stop only if data differs. Failed and inconclusive checks"
                    + " always exit with 3. So do skipped checks that you asked for, unless --select or --exclude left"
                    + " them out (see --allow-skipped).",
            "",
            "Example:",
            "  recce diff --base store:latest:prod --current target --duckdb shop.duckdb",
            "    --check 'value_diff: {model: orders, primary_key: order_id}'"
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final BaseAndCurrentOptions baseAndCurrent = new BaseAndCurrentOptions();

    @Mixin
    private final CheckOptions checkOptions = new CheckOptions();

    @Mixin
    private final NarrowingOptions narrowing = new NarrowingOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--explain",
            description =
                    "Show what each check would do, with its statements, and run none. Only the columns of tables and"
                            + " queries are read. Exits with 3 if a check cannot run.")
    private boolean explain;

    @Mixin
    private final ReportOptions output;

    @Mixin
    private final ExitOptions exit = new ExitOptions();

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private final StoreOptions connection;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Host host;

    DiffCommand(Host host) {
        this.host = host;
        this.output = new ReportOptions(host);
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() throws IOException {
        output.requireWritable(spec);
        List<Check> asked = checkOptions.asked(host);
        Limits limits = data.limits(connection);
        try (DataSessions sessions = new DataSessions(host, connection, artifactOptions, limits)) {
            Compatibility rules = checkOptions.answers() == AnswerMode.RECCE ? Compatibility.RECCE : Compatibility.NONE;
            BaseAndCurrentOptions.Inputs inputs = baseAndCurrent.inputs(connection, host);
            ChangeSet changes = baseAndCurrent.detect(sessions.states(), rules, inputs, host);
            checkOptions.warnOfUnknownColumns(changes, host);
            Set<NodeId> nodes = narrowing.nodes(changes, host);
            List<Check> checks = checkOptions.areAsked() ? asked : checkOptions.byDefault(changes, host);
            Supplier<DataSides> sides = () -> data.sides(sessions, changes, inputs);
            if (explain) {
                PlanReport plans = explained(changes, checks, sides.get(), nodes);
                output.write(plans);
                return exit.code(plans, nodes, checkOptions.areAsked());
            }
            Report report = compared(changes, checks, sides, limits.maxConcurrentQueries(), nodes);
            output.write(report);
            if (RecceCommand.of(spec).stacktrace) {
                output.traceFailures(report);
            }
            return exit.code(report, nodes, checkOptions.areAsked());
        }
    }

    private PlanReport explained(ChangeSet changes, List<Check> checks, DataSides sides, @Nullable Set<NodeId> nodes) {
        return sides.connected(() -> sides.engine(nodes).build().explain(changes, checks));
    }

    private Report compared(
            ChangeSet changes,
            List<Check> checks,
            Supplier<DataSides> sides,
            int parallel,
            @Nullable Set<NodeId> nodes) {
        if (nodes == null) {
            return run(changes, checks, sides, parallel, null);
        }
        List<Check> narrowed = checks.stream()
                .filter(check ->
                        checkOptions.areAsked() || check.nodes(changes).stream().anyMatch(nodes::contains))
                .map(check -> NamedCheck.narrowed(check, changes, nodes))
                .toList();
        Report report = run(changes, narrowed, sides, parallel, nodes);
        return new Report(changes.only(nodes), report.entries());
    }

    private Report run(
            ChangeSet changes,
            List<Check> checks,
            Supplier<DataSides> opening,
            int parallel,
            @Nullable Set<NodeId> nodes) {
        if (checks.isEmpty()) {
            return new Report(changes, List.of());
        }
        DataSides sides = opening.get();
        DiffEngine.Builder engine = sides.engine(nodes).privacy(checkOptions.privacy());
        ExecutorService executor = Executors.newFixedThreadPool(sides.takeTurns() ? 1 : parallel);
        try {
            return connection
                    .progress()
                    .during(progress -> sides.connected(() -> engine.executor(executor)
                            .progress(progress)
                            .build()
                            .run(changes, checks, host.cancellation())));
        } finally {
            executor.shutdownNow();
        }
    }
}
