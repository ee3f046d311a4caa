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

    /**
     * Writes the plans as lines for terminals and logs, escaped; nothing is closed.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void writeText(Appendable out) throws IOException {
        PlanText.write(this, out);
    }

    /**
     * Writes the plans as GitHub's Markdown, for pull requests, escaped; nothing is closed.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void writeMarkdown(Appendable out) throws IOException {
        PlanMarkdown.write(this, out);
    }

    /**
     * Writes the plans as JSON, in the form {@code recce4j.plan/1}; nothing is closed.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void writeJson(Appendable out) throws IOException {
        PlanJson.write(this, out);
    }
}
