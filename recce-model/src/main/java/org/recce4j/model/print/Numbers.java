package org.recce4j.model.print;

import java.util.Locale;

/** Whole numbers as people write them. */
public final class Numbers {

    private Numbers() {}

    /** Returns a number with a comma between thousands. */
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns how many there are of something. */
    public static String count(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
