package org.recce4j.diff.result;

import java.util.List;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * The result of a check in Recce 1.69.1, right or wrong. Its JSON is Recce's run result.
 *
 * @param result the {@code result} of Recce's run
 * @param approved whether {@code recce run} approves the check by itself
 * @param conclusion what {@code recce summary} concludes, such as {@code {changed, related_node_ids, changed_nodes}};
 *     empty for a check that compares nothing
 * @param summary the answer in one line, for people
 * @param table a table for people, its head first
 */
public record RecceAnswer(
        Json.Obj result, boolean approved, Json.Obj conclusion, String summary, List<List<String>> table)
        implements CheckResult {

    public RecceAnswer {
        table = List.copyOf(table);
    }

    /** Returns what Recce concludes, which may be wrong. */
    @Override
    public Verdict verdict() {
        if (conclusion.fields().isEmpty()) {
            return Verdict.ANSWERED;
        }
        return conclusion.get("changed").equals(new Json.Bool(true)) ? Verdict.DIFFERENT : Verdict.EQUAL;
    }

    @Override
    public Json.Obj toJson() {
        return result;
    }
}
