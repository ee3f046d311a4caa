package org.recce4j.diff;

import java.util.List;
import java.util.Objects;
import org.recce4j.model.Json;

/** A finding without more than what a report shows. */
record SimpleResult(Verdict verdict, String summary, List<List<String>> table) implements CheckResult {

    SimpleResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(summary, "summary");
        if (summary.isBlank() || summary.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "Cannot make a result of this summary: it must be one line that says what was found");
        }
        table = table.stream().map(List::copyOf).toList();
    }

    @Override
    public List<String> notCompared() {
        return verdict == Verdict.INCONCLUSIVE ? List.of(summary) : List.of();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj json = Json.Obj.EMPTY.with("summary", new Json.Str(summary));
        return table.isEmpty() ? json : json.with("table", Json.of(table));
    }
}
