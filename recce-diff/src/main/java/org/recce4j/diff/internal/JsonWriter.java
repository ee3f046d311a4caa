package org.recce4j.diff.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.text.JsonText;

/** {@code recce4j.report/1}. */
public final class JsonWriter implements Report.Writer {

    public JsonWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        JsonText.writeIndented(json(report), text);
        out.append(text.toString()).append('\n');
    }

    private static Json json(Report report) {
        return Json.Obj.builder()
                .put("format", "recce4j.report/1")
                .put("base", report.changes().base().info().toJson())
                .put("current", report.changes().current().info().toJson())
                .put(
                        "changes",
                        report.changes().changes().stream()
                                .map(NodeChange::toJson)
                                .toList())
                .put("entries", report.entries().stream().map(JsonWriter::json).toList())
                .put(
                        "totals",
                        Json.Obj.builder()
                                .put("checks", report.entries().size())
                                .put("equal", report.count(Verdict.EQUAL))
                                .put("different", report.count(Verdict.DIFFERENT))
                                .put("inconclusive", report.count(Verdict.INCONCLUSIVE))
                                .put("skipped", report.skipped())
                                .put("failed", report.failed())
                                .build())
                .build();
    }

    private static Json json(Report.Entry entry) {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("name", entry.check().name())
                .put("type", entry.check().type())
                .put("params", entry.check().params())
                .put("nodes", entry.nodes().stream().map(NodeId::value).toList());
        Outcome outcome = entry.outcome();
        Outcome.Done done = outcome instanceof Outcome.Done found ? found : null;
        Outcome.Skipped skipped = outcome instanceof Outcome.Skipped found ? found : null;
        Outcome.Failed failed = outcome instanceof Outcome.Failed found ? found : null;
        return json.put("outcome", lower(outcome.getClass().getSimpleName()))
                .put(
                        "verdict",
                        done == null ? null : lower(done.result().verdict().name()))
                .put("summary", done == null ? null : done.result().summary())
                .put("result", done == null ? null : done.result().toJson())
                .put("reason", skipped == null ? null : lower(skipped.reason().name()))
                .put("code", failed == null ? null : failed.code().id())
                .put("message", failed != null ? failed.message() : skipped != null ? skipped.detail() : null)
                .put("elapsed_ms", entry.elapsed().toMillis())
                .build();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
