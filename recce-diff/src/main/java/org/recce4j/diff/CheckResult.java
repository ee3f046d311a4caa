package org.recce4j.diff;

import java.util.List;
import org.recce4j.model.Json;

/** What a check found. Open: each check has its own. Implementations are immutable. */
public interface CheckResult {

    /** Returns whether anything differs. */
    Verdict verdict();

    /** Returns the finding in one line, for people. */
    String summary();

    /** Returns a table for people, its head first, every row as long as the head; empty when the summary says it all. */
    List<List<String>> table();

    /**
     * Returns what could not be compared and why, such as {@code column "shape": base has it as BOX, current as TEXT}; not empty
     * with {@link Verdict#INCONCLUSIVE}, and perhaps beside {@link Verdict#DIFFERENT}.
     */
    default List<String> notCompared() {
        return List.of();
    }

    /** Returns the finding for programs, as documented per check. */
    Json.Obj toJson();
}
