package org.recce4j.diff.internal.report;

import java.io.IOException;
import org.recce4j.diff.PlanReport;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonPrinter;

/** {@code recce4j.plan/1}, one check at a time. */
public final class PlanJson {

    private PlanJson() {}

    public static void write(PlanReport report, Appendable out) throws IOException {
        JsonPrinter json = new JsonPrinter(out);
        json.beginObject();
        json.field("format", "recce4j.plan/1");
        json.beginArray("checks");
        for (PlanReport.Entry entry : report.entries()) {
            json.item(Json.Obj.builder()
                    .put("name", entry.check().name())
                    .put("type", entry.check().type())
                    .put("params", entry.check().params())
                    .putAll(entry.plan().toJson())
                    .build());
        }
        json.endArray();
        json.endObject();
        json.end();
    }
}
