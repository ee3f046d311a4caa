package org.recce4j.diff.internal.report;

import java.io.IOException;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Report;
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
            json.item(EntryJson.of(entry));
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
}
