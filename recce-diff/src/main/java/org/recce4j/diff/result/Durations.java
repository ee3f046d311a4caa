package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recce4j.model.print.Numbers;

/** Lengths of time for people. */
final class Durations {

    private enum Unit {
        DAY(86_400),
        HOUR(3_600),
        MINUTE(60);

        private final BigDecimal seconds;

        Unit(long seconds) {
            this.seconds = BigDecimal.valueOf(seconds);
        }
    }

    private Durations() {}

    /** Returns seconds in days, hours, minutes and seconds, such as {@code 1 hour 30 minutes}. */
    static String words(BigDecimal seconds) {
        List<String> parts = new ArrayList<>();
        BigDecimal left = seconds;
        for (Unit unit : Unit.values()) {
            BigDecimal[] divided = left.divideAndRemainder(unit.seconds);
            if (divided[0].signum() > 0) {
                parts.add(Numbers.count(divided[0].longValue(), unit.name().toLowerCase(Locale.ROOT)));
            }
            left = divided[1];
        }
        if (left.signum() > 0 || parts.isEmpty()) {
            String text = left.signum() == 0 ? "0" : left.stripTrailingZeros().toPlainString();
            parts.add(text + (text.equals("1") ? " second" : " seconds"));
        }
        return String.join(" ", parts);
    }
}
