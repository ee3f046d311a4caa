package org.recce4j.diff.internal.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recce4j.diff.Report;
import org.recce4j.model.print.Numbers;

/** How many checks ended in which way. */
final class Totals {

    private final int checks;
    private final Map<Ending, Long> counts = new EnumMap<>(Ending.class);

    private Totals(int checks) {
        this.checks = checks;
    }

    static Totals of(List<Report.Entry> entries) {
        Totals totals = new Totals(entries.size());
        entries.forEach(entry -> totals.counts.merge(Ending.of(entry.outcome()), 1L, Long::sum));
        return totals;
    }

    long checks() {
        return checks;
    }

    long of(Ending ending) {
        return counts.getOrDefault(ending, 0L);
    }

    /** Returns one line for people, such as {@code 7 checks: 5 different, 2 equal}. */
    String line() {
        return counts.entrySet().stream()
                .map(count ->
                        Numbers.of(count.getValue()) + " " + count.getKey().id())
                .collect(Collectors.joining(", ", Numbers.count(checks, "check") + ": ", ""));
    }
}
