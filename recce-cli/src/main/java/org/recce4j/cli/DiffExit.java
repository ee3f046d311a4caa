package org.recce4j.cli;

import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;

/**
 * What {@code recce diff} ends with.
 *
 * @param failOn which differences count
 * @param needsAnswers whether a skipped check counts: one that the user asked for; what the default set chose and does not apply is
 *     reported only
 * @param warningsCount whether differences count that a policy only warns about
 */
record DiffExit(FailOn failOn, boolean needsAnswers, boolean warningsCount) {

    int code(Report report) {
        if (report.failed() > 0
                || report.count(Verdict.INCONCLUSIVE) > 0
                || (needsAnswers && report.entries().stream().anyMatch(DiffExit::isUnanswered))) {
            return ExitCode.CHECK_FAILED;
        }
        if (failOn.isMet(report, warningsCount)) {
            return ExitCode.DIFFERENT;
        }
        return report.entries().stream().anyMatch(DiffExit::isIncomplete) ? ExitCode.CHECK_FAILED : ExitCode.OK;
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
