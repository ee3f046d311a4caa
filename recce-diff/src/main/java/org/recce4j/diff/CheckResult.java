package org.recce4j.diff;

import java.util.List;
import org.recce4j.model.Json;

/**
 * The finding of a check; each type of check has its own implementation. Implementations are immutable: every method
 * returns the same value each time, and nothing is or contains null. The engine reads a result once when its check
 * ends. If that throws or breaks a rule below, the check fails as {@link DiffErrorCode#CHECK_BROKEN}.
 */
public interface CheckResult {

    /**
     * Returns a result without a table. As JSON {@code {summary}}.
     *
     * @param summary the finding for people, in one line; with {@link Verdict#INCONCLUSIVE} what could not be
     *     compared and why
     * @throws IllegalArgumentException if the summary is blank or has several lines
     */
    static CheckResult of(Verdict verdict, String summary) {
        return of(verdict, summary, List.of());
    }

    /**
     * Returns a result with a table. As JSON {@code {summary, table}}, the latter only if it has rows.
     *
     * @param summary the finding for people, in one line; with {@link Verdict#INCONCLUSIVE} what could not be
     *     compared and why
     * @param table the head and the rows, every row as long as the head
     * @throws IllegalArgumentException if the summary is blank or has several lines
     */
    static CheckResult of(Verdict verdict, String summary, List<List<String>> table) {
        return new SimpleResult(verdict, summary, table);
    }

    /** Returns whether anything differs. */
    Verdict verdict();

    /** Returns the finding for people, in one line without line breaks. */
    String summary();

    /**
     * Returns a table for people, its head first. Every row is as long as the head. Empty, which is the default, if
     * the summary is enough.
     */
    default List<List<String>> table() {
        return List.of();
    }

    /** Returns more tables for people, such as sample rows; shown below {@link #table}, unless the verdict is {@link Verdict#EQUAL}. */
    default List<Detail> details() {
        return List.of();
    }

    /**
     * A table under a title.
     *
     * @param title what the table shows, in one line
     * @param table its head and its rows, every row as long as the head; empty if the title is enough
     */
    record Detail(String title, List<List<String>> table) {

        public Detail {
            table = List.copyOf(table);
        }
    }

    /**
     * Returns what could not be compared and why, such as {@code column "shape": base has it as BOX, current as TEXT}. Required with
     * {@link Verdict#INCONCLUSIVE}; with any other verdict usually empty.
     */
    default List<String> notCompared() {
        return List.of();
    }

    /**
     * Returns how much differs, for limits of a {@link Policy}; the main measure first. Empty if a policy can only be
     * a word such as {@code warn}.
     */
    default List<Measure> measures() {
        return List.of();
    }

    /** Returns the finding for programs, in the form that the type of check documents. */
    Json.Obj toJson();
}
