package org.recce4j.diff.internal.report;

import java.io.IOException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.PlanReport;
import org.recce4j.model.print.MarkdownPage;

/** Plans for pull requests: a heading for each check, its stages below, their statements as code. */
public final class PlanMarkdown {

    private PlanMarkdown() {}

    public static void write(PlanReport report, Appendable out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        for (PlanReport.Entry entry : report.entries()) {
            page.heading(entry.check().type() + ": " + entry.check().name());
            int number = 1;
            for (DiffPlan.Stage stage : entry.plan().stages()) {
                write(stage, number++, page);
            }
            if (!entry.plan().note().isEmpty()) {
                page.paragraph(entry.plan().note() + ".");
            }
        }
        if (!report.entries().isEmpty()) {
            page.paragraph("Total: " + StageWords.total(report) + ".");
        }
    }

    private static void write(DiffPlan.Stage stage, int number, MarkdownPage page) throws IOException {
        page.strong(number + ". " + stage.name() + " (" + StageWords.cost(stage) + ")");
        page.paragraph("Decides: " + stage.decides() + ". Runs: " + stage.when() + ".");
        for (String sql : stage.statements()) {
            page.fenced("sql", sql);
        }
    }
}
