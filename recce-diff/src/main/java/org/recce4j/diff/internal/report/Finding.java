package org.recce4j.diff.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.SqlException;

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
            Object key = hasReasonOnly(entry.outcome()) ? single.reason(entry.outcome()) : findings.size();
            findings.merge(key, single.with(entry), Finding::and);
        }
        return List.copyOf(findings.values());
    }

    /** Several checks fail because of one table; then only the beginnings of their sentences differ, which name the queries. */
    private Object reason(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.cause() instanceof SqlException query
                ? List.of(failed.code(), query.reason())
                : List.of(ending, sentence);
    }

    private Finding with(Report.Entry entry) {
        return new Finding(ending, sentence, List.of(entry));
    }

    private Finding and(Finding other) {
        List<Report.Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Finding(ending, sentence.equals(other.sentence) ? sentence : ofTheirQueries(), all);
    }

    private String ofTheirQueries() {
        return entries.get(0).outcome() instanceof Outcome.Failed failed && failed.cause() instanceof SqlException query
                ? "Cannot run their queries: " + query.reason() + code(failed)
                : sentence;
    }

    private static boolean hasReasonOnly(Outcome outcome) {
        return !(outcome instanceof Outcome.Done done)
                || (Ending.of(done) == Ending.INCONCLUSIVE
                        && done.result().table().isEmpty()
                        && done.result().details().isEmpty()
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
            return failed.message() + code(failed);
        }
        throw new AssertionError(outcome.getClass());
    }

    private static String code(Outcome.Failed failed) {
        return " [" + failed.code().id() + "]";
    }

    /** Returns the sentence to put after the title, without the name of a node that ends the title and begins the sentence. */
    String detail() {
        int end = sentence.indexOf(": ");
        return end > 0 && title().endsWith(" " + sentence.substring(0, end)) ? sentence.substring(end + 2) : sentence;
    }

    /** Returns what the check's policy makes of a difference; null if nothing differs or it has none. */
    @Nullable
    Judgement judgement() {
        return entries.get(0).outcome() instanceof Outcome.Done done ? done.judgement() : null;
    }

    /** Returns whether it is a difference that a policy allows, or that it only warns about. */
    boolean isAccepted() {
        Judgement judgement = judgement();
        return judgement != null && judgement.level() != Judgement.Level.FAILS;
    }

    /** Returns the judgement for people; an empty text if there is none. */
    String judged() {
        Judgement judgement = judgement();
        return judgement == null ? "" : words(judgement.level()) + " by its policy: " + judgement.why();
    }

    private static String words(Judgement.Level level) {
        return switch (level) {
            case ALLOWED -> "allowed";
            case WARNS -> "a warning";
            case FAILS -> "not allowed";
        };
    }

    /** Returns what to call the parts of {@link #notCompared}: a check that only counts compares nothing. */
    String leftLabel() {
        return entries.get(0).check().type().equals("row_count") ? "not counted" : "not compared";
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

    /** Returns more tables of the check; empty for several checks. */
    List<CheckResult.Detail> details() {
        return entries.get(0).outcome() instanceof Outcome.Done done
                ? done.result().details()
                : List.of();
    }

    /** Returns what could not be compared, but for what the sentence says. */
    List<String> notCompared() {
        return entries.get(0).outcome() instanceof Outcome.Done done ? notCompared(done.result()) : List.of();
    }

    private static List<String> notCompared(CheckResult result) {
        String summary = result.summary();
        return result.notCompared().stream()
                .filter(part -> !summary.contains(part))
                .toList();
    }
}
