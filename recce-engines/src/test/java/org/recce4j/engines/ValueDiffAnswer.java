package org.recce4j.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * What a value diff found, in either mode.
 *
 * @param matched how often the values of each column are the same in rows that both sides have
 */
record ValueDiffAnswer(Verdict verdict, long total, long added, long removed, Map<String, Long> matched) {

    static ValueDiffAnswer of(CheckResult result) {
        Json.Obj summary = result.toJson().object("summary");
        Map<String, Long> matched = new LinkedHashMap<>();
        for (Json row : result.toJson().object("data").items("data")) {
            List<Json> cells = ((Json.Arr) row).items();
            matched.put(((Json.Str) cells.get(0)).value(), number(cells.get(1)));
        }
        return new ValueDiffAnswer(
                result.verdict(),
                number(summary.get("total")),
                number(summary.get("added")),
                number(summary.get("removed")),
                matched);
    }

    /** Recce writes the counts of columns as texts. */
    private static long number(Json value) {
        return Long.parseLong(String.valueOf(value.toPlain()));
    }

    String counts() {
        return total + " rows, " + added + " added, " + removed + " removed";
    }
}
