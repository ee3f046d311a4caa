package org.recce4j.diff.internal;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;

/** What is wrong with the result of a check. A host's result might be faulty, and would then end the writing of the whole report. */
final class ResultFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ResultFault(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /**
     * Reads all that a report needs.
     *
     * @throws ResultFault if a part throws, is null, or does not fit the others
     */
    static void refuseIn(CheckResult result) {
        Verdict verdict = read("verdict", result::verdict);
        read("summary", result::summary);
        refuseIn("table", read("table", result::table));
        for (CheckResult.Detail detail : read("details", result::details)) {
            require(detail != null && detail.title() != null, "the details of its result contain null");
            refuseIn("details", detail.table());
        }
        List<String> notCompared = read("notCompared", result::notCompared);
        for (String part : notCompared) {
            require(part != null, "the notCompared of its result contains null");
        }
        for (Measure measure : read("measures", result::measures)) {
            require(measure != null, "the measures of its result contain null");
        }
        require(
                verdict != Verdict.INCONCLUSIVE || !notCompared.isEmpty(),
                "its result is INCONCLUSIVE, but notCompared is empty");
        read("toJson", result::toJson);
    }

    private static void refuseIn(String part, List<List<String>> table) {
        for (int number = 0; number < table.size(); number++) {
            List<String> row = table.get(number);
            String place = "row " + (number + 1) + " of the " + part + " of its result ";
            require(row != null, place + "is null");
            for (String cell : row) {
                require(cell != null, place + "contains null");
            }
            int cells = table.get(0).size();
            require(
                    row.size() == cells,
                    place + "does not have as many cells as the head: " + row.size() + ", not " + cells);
        }
    }

    private static <T> T read(String part, Supplier<T> reading) {
        T value;
        try {
            value = reading.get();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
            throw new ResultFault(
                    "the " + part + " of its result threw " + thrown.getClass().getName(), thrown);
        }
        require(value != null, "the " + part + " of its result is null");
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ResultFault(otherwise, null);
        }
    }
}
