package org.recce4j.diff.internal;

import java.util.List;
import java.util.Objects;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.PlanReport;
import org.recce4j.model.NodeId;
import org.recce4j.model.RecceException;

/** Asks checks for their plans. A check that fails to say, as one of a host may, does not keep the others from it. */
public final class Planner {

    private Planner() {}

    public static PlanReport.Entry plan(Check check, CheckContext context) {
        try {
            List<NodeId> about = check.nodes(context.changes());
            boolean leftOut = !about.isEmpty() && about.stream().noneMatch(context::includes);
            DiffPlan plan = leftOut
                    ? DiffPlan.none("The selection leaves out all nodes: the check will be skipped")
                    : check.explain(context);
            return new PlanReport.Entry(check, Objects.requireNonNull(plan, "plan"));
        } catch (RecceException failure) {
            return none(check, Objects.toString(failure.getMessage(), "the check does not say why"));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            return none(
                    check,
                    "Cannot explain this check: it threw " + broken.getClass().getName());
        }
    }

    private static PlanReport.Entry none(Check check, String why) {
        return new PlanReport.Entry(check, DiffPlan.none(why));
    }
}
