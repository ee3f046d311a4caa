package org.recce4j.diff.internal.recce;

import org.recce4j.model.print.Numbers;

/** Words that several summaries of mode recce share. */
final class RecceWords {

    private RecceWords() {}

    /** Returns how many rows only one side has. */
    static String oneSided(long rows) {
        return rows == 0
                ? "no row is on one side only"
                : Numbers.count(rows, "row") + (rows == 1 ? " is" : " are") + " on one side only";
    }
}
