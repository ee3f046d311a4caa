package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.recce4j.model.Json;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;

/** Run results of any version. */
final class RunResultMapper {

    private RunResultMapper() {}

    static RunResults read(ArtifactFile file, JsonParser parser) throws IOException {
        List<RunResult> results = new ArrayList<>();
        Json.Obj rest = ResultSections.read(file, parser, "/run-results/", entry -> results.add(result(entry)));
        return new RunResults(results, rest);
    }

    private static RunResult result(Json.Obj entry) {
        Fields fields = new Fields(entry);
        List<RunResult.Timing> timing = new ArrayList<>();
        for (Json phase : entry.items("timing")) {
            if (phase instanceof Json.Obj object) {
                timing.add(new RunResult.Timing(
                        Objects.requireNonNullElse(object.text("name"), ""),
                        ResultSections.instant(object.text("started_at")),
                        ResultSections.instant(object.text("completed_at"))));
            }
        }
        fields.take("timing");
        Json time = entry.get("execution_time");
        if (time instanceof Json.Num) {
            fields.take("execution_time");
        }
        return new RunResult(
                Objects.requireNonNullElse(fields.text("unique_id"), ""),
                Objects.requireNonNullElse(fields.text("status"), ""),
                fields.text("message"),
                time instanceof Json.Num seconds ? seconds.value() : null,
                timing,
                fields.object("adapter_response"),
                fields.rest());
    }
}
