package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.stream.JsonPrinter;

/** {@code recce4j.report/1}, one change and one check at a time. */
public final class JsonWriter implements Report.Writer {

    public JsonWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        JsonPrinter json = new JsonPrinter(out);
        json.beginObject();
        json.field("format", "recce4j.report/1");
        json.field("base", report.changes().base().info().toJson());
        json.field("current", report.changes().current().info().toJson());
        json.beginArray("changes");
        for (NodeChange change : report.changes().changes()) {
            json.item(change.toJson());
        }
        json.endArray();
        json.beginArray("entries");
        for (Report.Entry entry : report.entries()) {
            json.item(json(entry));
        }
        json.endArray();
        totals(Totals.of(report.entries()), json);
        json.endObject();
        json.end();
    }

    private static void totals(Totals totals, JsonPrinter json) throws IOException {
        json.beginObject("totals");
        json.field("checks", totals.checks());
        json.field("equal", totals.of(Ending.EQUAL));
        json.field("different", totals.of(Ending.DIFFERENT));
        json.field("allowed", totals.of(Judgement.Level.ALLOWED));
        json.field("warnings", totals.of(Judgement.Level.WARNS));
        json.field("inconclusive", totals.of(Ending.INCONCLUSIVE));
        json.field("answered", totals.of(Ending.ANSWERED));
        json.field("skipped", totals.of(Ending.SKIPPED));
        json.field("failed", totals.of(Ending.FAILED));
        json.endObject();
    }

    private static Json.Obj json(Report.Entry entry) {
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
