package org.recce4j.diff.internal.report;

import java.util.List;
import java.util.Objects;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.PlanReport;
import org.recce4j.model.print.Numbers;

/** A stage of a plan for people. */
final class StageWords {

    private StageWords() {}

    /** Returns how much it does: {@code 1 statement, 2 scans of tables}. */
    static String cost(DiffPlan.Stage stage) {
        if (stage.statements().isEmpty()) {
            return stage.scans() != null && stage.scans() == 0
                    ? "no statement"
                    : "statements depend on earlier results";
        }
        String statements = Numbers.count(stage.statements().size(), "statement");
        return stage.scans() == null ? statements : statements + ", " + scans(stage.scans());
    }

    private static String scans(long scans) {
        return Numbers.count(scans, "scan") + " of tables";
    }

    /** Returns how much all stages do: {@code 3 statements, 5 scans of tables if every stage runs}. */
    static String total(PlanReport report) {
        List<DiffPlan.Stage> stages = report.entries().stream()
                .flatMap(entry -> entry.plan().stages().stream())
                .toList();
        long statements =
                stages.stream().mapToLong(stage -> stage.statements().size()).sum();
        long scans = stages.stream()
                .mapToLong(stage -> Objects.requireNonNullElse(stage.scans(), 0))
                .sum();
        boolean isAll = stages.stream().allMatch(stage -> stage.scans() != null);
        return Numbers.count(statements, "statement") + ", " + scans(scans) + " if every stage runs"
                + (isAll
                        ? ""
                        : "; statements that depend on earlier results and scans by your queries are not counted");
    }
}
