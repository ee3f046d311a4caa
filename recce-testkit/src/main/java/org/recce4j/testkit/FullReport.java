package org.recce4j.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** A report with a change and an outcome of each kind. */
final class FullReport {

    private FullReport() {}

    static Report of() {
        ProjectState state = States.rich("prod", "run");
        ChangeSet changes = new ChangeSet(
                state,
                state,
                List.of(
                        new NodeChange.Added(States.model("prod", "a", "select 1")),
                        new NodeChange.Removed(States.model("prod", "b", "select 1")),
                        new NodeChange.Modified(
                                States.model("prod", "c", "select 1"),
                                States.model("prod", "c", "select 2"),
                                Set.of(NodeChange.Reason.BODY),
                                Json.Obj.EMPTY),
                        new NodeChange.Item(
                                new NodeId("macro.shop.unused"),
                                "modified",
                                Set.of(NodeChange.Reason.DESCRIPTIONS),
                                Json.Obj.EMPTY)));
        return new Report(
                changes,
                List.of(
                        entry("done", new Outcome.Done(new FixedResult())),
                        entry("skipped first", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key named")),
                        entry("skipped second", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key named")),
                        entry("failed", new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, "no table here"))));
    }

    private static Report.Entry entry(String name, Outcome outcome) {
        return new Report.Entry(new FixedCheck(name), List.of(), outcome, Duration.ofMillis(3));
    }
}
