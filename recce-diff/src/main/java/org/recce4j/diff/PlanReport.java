package org.recce4j.diff;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.report.PlanJson;
import org.recce4j.diff.internal.report.PlanMarkdown;
import org.recce4j.diff.internal.report.PlanText;

/**
 * What checks will do, see {@link DiffEngine#explain}. Immutable.
 *
 * @param entries the checks in their order
 */
public record PlanReport(List<Entry> entries) {

    public PlanReport {
        entries = List.copyOf(entries);
    }

    /**
     * One check and its plan.
     *
     * @param check the check
     * @param plan what it will do; without stages, the plan's note says why
     * @param expected how the check will end without running: {@link Outcome.Skipped}, {@link Outcome.Failed}, or {@link Outcome.Done} with
     *     {@link Verdict#INCONCLUSIVE}; null if it can run
     */
    public record Entry(
            Check check, DiffPlan plan, @Nullable Outcome expected) {}

    /** Puts plans down. Implementations are immutable and thread-safe. */
    @FunctionalInterface
    public interface Writer {

        /** Returns the writer for terminals and logs. */
        static Writer text() {
            return new PlanText();
        }

        /** Returns the writer for pull requests. */
        static Writer markdown() {
            return new PlanMarkdown();
        }

        /** Returns the writer for programs: {@code recce4j.plan/1}. */
        static Writer json() {
            return new PlanJson();
        }

        /**
         * Writes all plans; nothing is closed.
         *
         * @throws IOException when the output does
         */
        void write(PlanReport report, Appendable out) throws IOException;
    }
}
