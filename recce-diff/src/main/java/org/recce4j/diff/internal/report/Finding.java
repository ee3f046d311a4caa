package org.recce4j.diff.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;

/**
 * What a report says of a check, or of several that ended for the same reason.
 *
 * @param ending how they ended
 * @param sentence the finding or the reason
 * @param entries the checks, in the order asked
 */
record Finding(Ending ending, String sentence, List<Report.Entry> entries) {

    /** Returns the findings of a report in the order asked; checks that ended for the same reason are one finding. */
    static List<Finding> of(Report report) {
        Map<Object, Finding> findings = new LinkedHashMap<>();
        for (Report.Entry entry : report.entries()) {
            Finding single = new Finding(Ending.of(entry.outcome()), sentence(entry.outcome()), List.of());
            Object key = hasReasonOnly(entry.outcome()) ? single : findings.size();
            findings.computeIfAbsent(key, ignored -> single.withList()).entries.add(entry);
        }
        return List.copyOf(findings.values());
    }

    private Finding withList() {
        return new Finding(ending, sentence, new ArrayList<>());
    }

    private static boolean hasReasonOnly(Outcome outcome) {
        return !(outcome instanceof Outcome.Done done)
                || (Ending.of(done) == Ending.INCONCLUSIVE
                        && done.result().table().isEmpty()
                        && notCompared(done.result()).isEmpty());
    }

    private static String sentence(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.result().summary();
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return skipped.detail();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed.message() + " [" + failed.code().id() + "]";
        }
        throw new AssertionError(outcome.getClass());
    }

    /** Returns the check's name, or how many there are. */
    String title() {
        return entries.size() == 1 ? names().get(0) : Numbers.count(entries.size(), "check");
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.check().name()).toList();
    }

    /** Returns the check's table, or rows because of which it failed; empty for several checks, which have none. */
    List<List<String>> table() {
        Outcome outcome = entries.get(0).outcome();
        if (outcome instanceof Outcome.Done done) {
            return done.result().table();
        }
        List<List<String>> rows = new ArrayList<>();
        if (entries.size() == 1 && outcome instanceof Outcome.Failed failed) {
            failed.examples().forEach(example -> rows.add(List.of(example)));
        }
        if (!rows.isEmpty()) {
            rows.add(0, List.of("for example"));
        }
        return rows;
    }

    /** Returns what could not be compared, but for what the sentence says. */
    List<String> notCompared() {
        return entries.get(0).outcome() instanceof Outcome.Done done ? notCompared(done.result()) : List.of();
    }

    /** Returns what was not done with what is not compared: a check that only counts compares nothing. */
    String notDone() {
        return entries.get(0).check().type().equals("row_count") ? "not counted" : "not compared";
    }

    private static List<String> notCompared(CheckResult result) {
        String summary = result.summary();
        return result.notCompared().stream()
                .filter(part -> !part.equals(summary))
                .toList();
    }
}
