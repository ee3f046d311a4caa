package org.recce4j.diff.internal.report;

import java.util.Locale;

/** Numbers for people. */
final class Numbers {

    private Numbers() {}

    /** Returns a number with a comma between thousands. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns how many there are of something. */
    static String count(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
