package org.recce4j.diff;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Durations as people write them: a number of the greatest unit that fits. */
final class DurationWords {

    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS,
            ChronoUnit.MICROS);

    private DurationWords() {}

    static String of(Duration duration) {
        if (duration.isZero()) {
            return "0 seconds";
        }
        for (ChronoUnit unit : UNITS) {
            long count = duration.dividedBy(unit.getDuration());
            if (unit.getDuration().multipliedBy(count).equals(duration)) {
                return count + " " + name(unit) + (count == 1 ? "" : "s");
            }
        }
        throw new AssertionError("Not whole microseconds: " + duration);
    }

    private static String name(ChronoUnit unit) {
        String plural = switch (unit) {
            case MILLIS -> "milliseconds";
            case MICROS -> "microseconds";
            default -> unit.name().toLowerCase(Locale.ROOT);
        };
        return plural.substring(0, plural.length() - 1);
    }
}
