package org.recce4j.diff.internal.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** What {@code recce4j.report/1} says of a check. */
final class EntryJson {

    private EntryJson() {}

    static Json.Obj of(Report.Entry entry) {
        Outcome outcome = entry.outcome();
        CheckResult result = outcome instanceof Outcome.Done done ? done.result() : null;
        Outcome.Skipped skipped = outcome instanceof Outcome.Skipped found ? found : null;
        Outcome.Failed failed = outcome instanceof Outcome.Failed found ? found : null;
        Json.Obj.Builder json = Json.Obj.builder()
                .put("name", entry.check().name())
                .put("type", entry.check().type())
                .put("params", entry.check().params())
                .put("nodes", entry.nodes().stream().map(NodeId::value).toList())
                .put("outcome", lower(outcome.getClass().getSimpleName()))
                .put("verdict", result == null ? null : verdict(result))
                .put("policy", outcome instanceof Outcome.Done done ? policy(done.judgement()) : null)
                .put("summary", result == null ? null : result.summary())
                .put("result", result == null ? null : result.toJson())
                .put("not_compared", result == null ? null : result.notCompared())
                .put("reason", skipped == null ? null : lower(skipped.reason().name()))
                .put("code", failed == null ? null : failed.code().id())
                .put("message", failed != null ? failed.message() : skipped != null ? skipped.detail() : null)
                .put("elapsed_ms", entry.elapsed().toMillis());
        if (failed != null && !failed.examples().isEmpty()) {
            json.put("examples", failed.examples());
        }
        if (result instanceof RecceAnswer answer) {
            json.put("approved", answer.approved()).put("conclusion", answer.conclusion());
        }
        return json.build();
    }

    private static Json.@Nullable Obj policy(@Nullable Judgement judgement) {
        return judgement == null
                ? null
                : Json.Obj.builder()
                        .put("judgement", lower(judgement.level().name()))
                        .put("why", judgement.why())
                        .build();
    }

    /** A check that compared nothing has no verdict. */
    private static @Nullable String verdict(CheckResult result) {
        return result.verdict() == Verdict.ANSWERED
                ? null
                : lower(result.verdict().name());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
