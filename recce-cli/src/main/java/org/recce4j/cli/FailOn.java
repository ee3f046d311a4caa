package org.recce4j.cli;

import java.util.Locale;
import java.util.Set;
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
    private static final String LINEAGE_CHECK = "lineage_diff";

    boolean isMet(Report report) {
        return switch (this) {
            case CHANGES ->
                report.count(Verdict.DIFFERENT) > 0
                        || !report.changes().changes().isEmpty();
            case SCHEMA -> isDifferent(report, Set.of(LINEAGE_CHECK));
            case DATA -> isDifferent(report, Set.of(LINEAGE_CHECK, SCHEMA_CHECK));
            case NEVER -> false;
        };
    }

    private static boolean isDifferent(Report report, Set<String> besides) {
        return report.entries().stream()
                .anyMatch(entry -> !besides.contains(entry.check().type())
                        && entry.outcome() instanceof Outcome.Done done
                        && done.result().verdict() == Verdict.DIFFERENT);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
