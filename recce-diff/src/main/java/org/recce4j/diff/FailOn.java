package org.recce4j.diff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences that a {@link Gate} does not let pass. Each constant includes those after it. */
public enum FailOn {
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

    /**
     * Returns whether a report has such a difference.
     *
     * @param warningsCount whether differences count that a policy only warns about; those that it allows never do
     */
    boolean isMet(Report report, boolean warningsCount) {
        return switch (this) {
            case CHANGES ->
                isDifferent(report, warningsCount, Set.of())
                        || !report.changes().changes().isEmpty();
            case SCHEMA -> isDifferent(report, warningsCount, Set.of(LINEAGE_CHECK));
            case DATA -> isDifferent(report, warningsCount, Set.of(LINEAGE_CHECK, SCHEMA_CHECK));
            case NEVER -> false;
        };
    }

    private static boolean isDifferent(Report report, boolean warningsCount, Set<String> besides) {
        return report.entries().stream()
                .anyMatch(entry -> !besides.contains(entry.check().type())
                        && entry.outcome() instanceof Outcome.Done done
                        && done.result().verdict() == Verdict.DIFFERENT
                        && counts(done.judgement(), warningsCount));
    }

    private static boolean counts(@Nullable Judgement judgement, boolean warningsCount) {
        return judgement == null
                || judgement.level() == Judgement.Level.FAILS
                || (judgement.level() == Judgement.Level.WARNS && warningsCount);
    }

    /** Returns the name in lower case, as the option {@code --fail-on} has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
