package org.recce4j.diff.internal.report;

import org.recce4j.diff.DiffPlan;
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
        String scans = stage.scans() == null ? "" : ", " + Numbers.count(stage.scans(), "scan") + " of tables";
        return Numbers.count(stage.statements().size(), "statement") + scans;
    }
}
