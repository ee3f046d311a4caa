package org.recce4j.diff.internal.report;

import java.io.IOException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.PlanReport;
import org.recce4j.model.print.TerminalLines;
import org.recce4j.model.print.TerminalText;

/** Plans for terminals and logs. */
public final class PlanText {

    private static final int STAGE_INDENT = 2;
    private static final int TEXT_INDENT = 5;
    private static final int SQL_INDENT = 7;

    private PlanText() {}

    public static void write(PlanReport report, Appendable out) throws IOException {
        TerminalLines lines = new TerminalLines(out, false);
        boolean first = true;
        for (PlanReport.Entry entry : report.entries()) {
            if (!first) {
                lines.line("");
            }
            lines.line("PLAN   " + entry.check().type() + ": "
                    + TerminalText.name(entry.check().name()));
            write(entry.plan(), lines);
            first = false;
        }
        if (!first) {
            lines.line("");
            lines.line("TOTAL  " + StageWords.total(report));
        }
    }

    private static void write(DiffPlan plan, TerminalLines lines) throws IOException {
        int number = 1;
        for (DiffPlan.Stage stage : plan.stages()) {
            lines.line(" ".repeat(STAGE_INDENT) + number++ + ". " + stage.name() + " (" + StageWords.cost(stage) + ")");
            lines.line(" ".repeat(TEXT_INDENT) + "decides: " + TerminalText.sentence(stage.decides()));
            lines.line(" ".repeat(TEXT_INDENT) + "runs:    " + TerminalText.sentence(stage.when()));
            for (String sql : stage.statements()) {
                sql(sql, lines);
            }
        }
        if (!plan.note().isEmpty()) {
            lines.line(" ".repeat(STAGE_INDENT) + TerminalText.sentence(plan.note()));
        }
    }

    private static void sql(String sql, TerminalLines lines) throws IOException {
        for (String line : sql.strip().split("\\R", -1)) {
            lines.line(" ".repeat(SQL_INDENT) + line);
        }
    }
}
