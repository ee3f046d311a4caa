package org.recce4j.cli;

import java.util.Locale;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;

/** Which differences end the command with {@link ExitCode#DIFFERENT}. Each includes those after it. */
enum FailOn {
    /** Any change of the project, of columns or of data. */
    CHANGES,
    /** Columns or data that differ. */
    SCHEMA,
    /** Data that differ. */
    DATA,
    /** None. */
    NEVER;

    private static final String SCHEMA_CHECK = "schema_diff";

    boolean isMet(Report report) {
        return switch (this) {
            case CHANGES ->
                report.count(Verdict.DIFFERENT) > 0
                        || !report.changes().changes().isEmpty();
            case SCHEMA -> report.count(Verdict.DIFFERENT) > 0;
            case DATA -> report.entries().stream().anyMatch(FailOn::isDifferentData);
            case NEVER -> false;
        };
    }

    private static boolean isDifferentData(Report.Entry entry) {
        return !entry.check().type().equals(SCHEMA_CHECK)
                && entry.outcome() instanceof Outcome.Done done
                && done.result().verdict() == Verdict.DIFFERENT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
