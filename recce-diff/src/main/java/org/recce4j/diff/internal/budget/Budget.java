package org.recce4j.diff.internal.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.model.Json;

/**
 * What a check may use.
 *
 * @param statements how many statements it may run; null for no limit
 * @param rows how many rows of a result it may read
 * @param seconds how long it may run; null for no limit
 */
public record Budget(
        @Nullable Integer statements, long rows, @Nullable Integer seconds) {

    /** The name of the parameter. */
    public static final String PARAMETER = "budget";

    /** How many rows a check reads of each side if it has no budget. */
    public static final int ROWS = 100_000;

    private static final List<String> NAMES = List.of("statements", "rows", "seconds");

    /** Reads the budget of a check. */
    public static Budget of(Params params) {
        Params given = new Params(params.type() + " with a budget", params.object(PARAMETER)).requireKnown(NAMES);
        return new Budget(
                given.has("statements") ? given.positive("statements", 1) : null,
                given.count("rows", ROWS),
                given.has("seconds") ? given.positive("seconds", 1) : null);
    }

    Json.Obj toJson(int statementsUsed, boolean usedUp) {
        return Json.Obj.builder()
                .put("statements", statements)
                .put("rows", rows)
                .put("seconds", seconds)
                .put("statements_used", statementsUsed)
                .put("used_up", usedUp)
                .build();
    }
}
