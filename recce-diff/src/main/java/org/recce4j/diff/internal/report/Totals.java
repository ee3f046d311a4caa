package org.recce4j.diff.internal.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.model.print.Numbers;

/** How many checks ended in which way. */
final class Totals {

    private final int checks;
    private final Map<Ending, Long> counts = new EnumMap<>(Ending.class);
    private final Map<Judgement.Level, Long> judgements = new EnumMap<>(Judgement.Level.class);

    private Totals(int checks) {
        this.checks = checks;
    }

    static Totals of(List<Report.Entry> entries) {
        Totals totals = new Totals(entries.size());
        for (Report.Entry entry : entries) {
            totals.counts.merge(Ending.of(entry.outcome()), 1L, Long::sum);
            Judgement judgement = entry.outcome() instanceof Outcome.Done done ? done.judgement() : null;
            if (judgement != null) {
                totals.judgements.merge(judgement.level(), 1L, Long::sum);
            }
        }
        return totals;
    }

    long checks() {
        return checks;
    }

    long of(Ending ending) {
        return counts.getOrDefault(ending, 0L);
    }

    /** Returns how many differences policies judge so. */
    long of(Judgement.Level level) {
        return judgements.getOrDefault(level, 0L);
    }

    /** Returns one line for people, such as {@code 7 checks: 5 different (1 allowed), 2 equal}. */
    String line() {
        return counts.entrySet().stream()
                .map(count -> Numbers.of(count.getValue()) + " "
                        + count.getKey().id() + (count.getKey() == Ending.DIFFERENT ? accepted() : ""))
                .collect(Collectors.joining(", ", Numbers.count(checks, "check") + ": ", ""));
    }

    private String accepted() {
        List<String> parts = new ArrayList<>();
        long allowed = of(Judgement.Level.ALLOWED);
        long warnings = of(Judgement.Level.WARNS);
        if (allowed > 0) {
            parts.add(Numbers.of(allowed) + " allowed");
        }
        if (warnings > 0) {
            parts.add(Numbers.count(warnings, "warning"));
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }
}
