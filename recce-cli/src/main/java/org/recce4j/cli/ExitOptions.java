package org.recce4j.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.FailOn;
import org.recce4j.diff.Gate;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.PlanReport;
import org.recce4j.diff.Report;
import org.recce4j.model.NodeId;
import picocli.CommandLine.Option;

/** Which results of {@code recce diff} end it with another code than 0. */
final class ExitOptions {

    @Option(
            names = "--fail-on",
            defaultValue = "changes",
            paramLabel = "WHAT",
            description =
                    "Which differences exit with 1: changes (default; of the project, of columns or of data), schema"
                            + " (of columns or of data), data, or never. A difference that the policy of its check allows"
                            + " never counts.")
    private FailOn failOn = FailOn.CHANGES;

    @Option(
            names = "--fail-on-warnings",
            description = "Also exit with 1 for differences that the policy of a check only warns about.")
    private boolean failOnWarnings;

    @Option(names = "--exit-zero", description = "Same as --fail-on never.")
    private boolean exitZero;

    @Option(
            names = "--allow-skipped",
            description = "Do not exit with 3 if a check that you asked for is skipped, or if --select and --exclude"
                    + " leave no node.")
    private boolean allowSkipped;

    ExitOptions() {}

    /**
     * Returns the exit code of a run that only explains: 3 if it would be 3 because a check cannot run.
     *
     * @param nodes the nodes that the run would be about; null for all
     * @param areAsked whether the user named the checks
     */
    int code(PlanReport plans, @Nullable Set<NodeId> nodes, boolean areAsked) {
        boolean isEmpty = nodes != null && nodes.isEmpty();
        boolean cannotRun = plans.entries().stream().anyMatch(entry -> cannotRun(entry, areAsked));
        return cannotRun || (isEmpty && !allowSkipped) ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    private boolean cannotRun(PlanReport.Entry entry, boolean areAsked) {
        if (entry.expected() instanceof Outcome.Skipped skipped) {
            return areAsked && !allowSkipped && skipped.reason() != Outcome.Reason.NOT_SELECTED;
        }
        return entry.expected() != null;
    }

    /**
     * Returns the exit code.
     *
     * @param nodes the nodes that the run was about; null for all
     * @param areAsked whether the user named the checks
     */
    int code(Report report, @Nullable Set<NodeId> nodes, boolean areAsked) {
        if (nodes != null && nodes.isEmpty() && !allowSkipped) {
            return ExitCode.CHECK_FAILED;
        }
        return new Gate(exitZero ? FailOn.NEVER : failOn, failOnWarnings, areAsked && !allowSkipped).exitCode(report);
    }
}
