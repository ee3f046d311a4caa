package org.recce4j.diff.internal.recce;

import java.util.Locale;

/** Numbers in the summaries of Recce's answers, for people. */
final class RecceWords {

    private RecceWords() {}

    /** Returns a number with separators of thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns how many there are of something. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns how many rows only one side has. */
    static String oneSided(long rows) {
        return rows == 0
                ? "no row is on one side only"
                : count(rows, "row") + (rows == 1 ? " is" : " are") + " on one side only";
    }
}
