package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Reports with the outcomes that a test wants to see. */
final class Reports {

    private Reports() {}

    static Report of(Report.Entry... entries) {
        return of(List.of(entries));
    }

    static Report of(List<Report.Entry> entries) {
        ProjectState state = ProjectState.builder(States.info("prod", "run")).build();
        return new Report(new ChangeSet(state, state, List.of()), entries);
    }

    static Report.Entry entry(String name, Outcome outcome) {
        return entry(name, "named", outcome);
    }

    static Report.Entry entry(String name, String type, Outcome outcome) {
        return new Report.Entry(new Named(name, type), List.of(), outcome, Duration.ofMillis(7));
    }

    static Report.Entry done(String name, Found found) {
        return entry(name, new Outcome.Done(found));
    }

    /** A difference that a policy judges. */
    static Report.Entry judged(String name, String summary, Judgement.Level level, String why) {
        return entry(name, new Outcome.Done(new Found(Verdict.DIFFERENT, summary), new Judgement(level, why)));
    }

    static String write(Report.Writer writer, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(report, out);
        return out.toString();
    }

    private record Named(String name, String type) implements Check {
        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }

        @Override
        public CheckResult run(CheckContext context) {
            throw new AssertionError("a report runs no check");
        }
    }

    record Found(Verdict verdict, String summary, List<List<String>> table, List<String> notCompared)
            implements CheckResult {

        Found(Verdict verdict, String summary) {
            this(verdict, summary, List.of(), List.of());
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.builder().put("found", summary).build();
        }
    }
}
