package org.recce4j.diff.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.PlanReport;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.model.NodeId;
import org.recce4j.model.RecceException;
import org.recce4j.sql.Capability;

/** Asks checks for their plans. A check that fails to say, as one of a host may, does not keep the others from it. */
public final class Planner {

    private Planner() {}

    public static PlanReport.Entry plan(Check check, CheckContext context) {
        try {
            List<NodeId> about = check.nodes(context.changes());
            if (!about.isEmpty() && about.stream().noneMatch(context::includes)) {
                return none(
                        check,
                        "The selection leaves out all nodes: the check will be skipped",
                        new Outcome.Skipped(Outcome.Reason.NOT_SELECTED, "the selection leaves out all nodes"));
            }
            Set<Capability> missing = MissingCapabilities.of(check, context);
            if (!missing.isEmpty()) {
                String why = MissingCapabilities.sentence(missing);
                return none(
                        check,
                        "The check will be skipped: " + why,
                        new Outcome.Skipped(Outcome.Reason.MISSING_CAPABILITY, why));
            }
            return new PlanReport.Entry(check, Objects.requireNonNull(check.explain(context), "plan"), null);
        } catch (RecceException stopped) {
            String why = Objects.toString(stopped.getMessage(), "the check does not say why");
            return none(check, why, outcome(stopped, why));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            String why =
                    "Cannot explain this check: it threw " + broken.getClass().getName();
            return none(check, why, new Outcome.Failed(DiffErrorCode.CHECK_BROKEN, why, broken));
        }
    }

    private static Outcome outcome(RecceException stopped, String why) {
        if (stopped instanceof SkipCheckException skip) {
            return new Outcome.Skipped(skip.reason(), why);
        }
        return stopped instanceof InconclusiveException
                ? new Outcome.Done(new Inconclusive(why))
                : new Outcome.Failed(stopped.code(), why, stopped);
    }

    private static PlanReport.Entry none(Check check, String why, Outcome expected) {
        return new PlanReport.Entry(check, DiffPlan.none(why), expected);
    }
}
