package org.recce4j.diff.internal;

import java.util.List;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;

/** The sentences about checks that the text and the Markdown report share. */
final class ReportText {

    private ReportText() {}

    static String checksLine(Report report) {
        return report.entries().size() + (report.entries().size() == 1 ? " check: " : " checks: ")
                + report.count(Verdict.EQUAL) + " equal, "
                + report.count(Verdict.DIFFERENT) + " different, "
                + report.count(Verdict.INCONCLUSIVE) + " inconclusive, "
                + report.skipped() + " skipped, " + report.failed() + " failed";
    }

    static String label(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.result().verdict().name();
        }
        return outcome instanceof Outcome.Failed ? "FAILED" : "SKIPPED";
    }

    static String sentence(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.result().summary();
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return skipped.detail();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed.message() + " [" + failed.code().id() + "]";
        }
        throw new AssertionError(outcome.getClass());
    }

    static List<List<String>> table(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.result().table() : List.of();
    }
}
