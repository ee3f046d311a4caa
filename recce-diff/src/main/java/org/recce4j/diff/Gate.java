package org.recce4j.diff;

import java.util.Objects;

/**
 * Decides whether a pipeline continues after a report, as {@code recce diff} does. Immutable.
 *
 * @param failOn which differences count
 * @param warningsCount whether differences count that a policy only warns about; those that a policy allows never
 *     count
 * @param skippedCount whether a skipped check makes the report incomplete; a check that is skipped as {@link
 *     Outcome.Reason#NOT_SELECTED} never does
 */
public record Gate(FailOn failOn, boolean warningsCount, boolean skippedCount) {

    /** The exit code of a report without a difference that counts. */
    public static final int PASSED = 0;

    /** The exit code of a report with a difference that counts. */
    public static final int DIFFERENT = 1;

    /** The exit code of a report that leaves something open: a check failed or was inconclusive. */
    public static final int INCOMPLETE = 3;

    public Gate {
        Objects.requireNonNull(failOn, "failOn");
    }

    /** Returns a gate for which neither warnings nor skipped checks count. */
    public static Gate on(FailOn failOn) {
        return new Gate(failOn, false, false);
    }

    /** Returns this gate, for which warnings count too. */
    public Gate withWarnings() {
        return new Gate(failOn, true, skippedCount);
    }

    /** Returns this gate, for which skipped checks count too. */
    public Gate withSkipped() {
        return new Gate(failOn, warningsCount, true);
    }

    /**
     * Returns the exit code for a report. {@link #INCOMPLETE} takes precedence over {@link #DIFFERENT}. It also
     * replaces {@link #PASSED} if a check found only differences that do not count, but did not compare everything.
     */
    public int exitCode(Report report) {
        if (report.failed() > 0
                || report.count(Verdict.INCONCLUSIVE) > 0
                || (skippedCount && report.entries().stream().anyMatch(Gate::isUnanswered))) {
            return INCOMPLETE;
        }
        if (failOn.isMet(report, warningsCount)) {
            return DIFFERENT;
        }
        return report.entries().stream().anyMatch(Gate::isIncomplete) ? INCOMPLETE : PASSED;
    }

    /** Without its difference, which does not count, the check would be inconclusive. */
    private static boolean isIncomplete(Report.Entry entry) {
        return entry.outcome() instanceof Outcome.Done done
                && done.result().verdict() == Verdict.DIFFERENT
                && !done.result().notCompared().isEmpty();
    }

    /** What the user has narrowed away needs no answer. */
    private static boolean isUnanswered(Report.Entry entry) {
        return entry.outcome() instanceof Outcome.Skipped skipped && skipped.reason() != Outcome.Reason.NOT_SELECTED;
    }
}
