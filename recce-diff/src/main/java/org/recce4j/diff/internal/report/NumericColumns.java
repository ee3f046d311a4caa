package org.recce4j.diff.internal.report;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the columns of numbers from those of words. */
final class NumericColumns {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d[\\d,]*)?\\.?\\d+([eE][-+]?\\d+)?( ?%)?( \\([-+<>]?[\\d,.]+ ?%\\))?|NaN|[-+]?Infinity");

    /** What stands for a missing number. */
    private static final Pattern NO_NUMBER = Pattern.compile("|-|–|null|NULL|n/a");

    /** Returns whether a column has numbers, and not more words than numbers. */
    private NumericColumns() {}

    static boolean isNumeric(List<String> cells) {
        int numbers = 0;
        int words = 0;
        for (String cell : cells) {
            if (NUMBER.matcher(cell).matches()) {
                numbers++;
            } else if (!NO_NUMBER.matcher(cell).matches()) {
                words++;
            }
        }
        return numbers > 0 && words <= numbers;
    }
}
