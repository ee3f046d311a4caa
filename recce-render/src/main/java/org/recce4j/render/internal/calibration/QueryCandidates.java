package org.recce4j.render.internal.calibration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** The rows that a query can have returned: the texts that the compiled text prints, or one of the numbers in it. */
final class QueryCandidates {

    private static final int MAX_NUMBERS = 60;
    private static final int MAX_DIGITS = 9;

    private final Closing closing;
    private final Subject subject;

    QueryCandidates(Closing closing, Subject subject) {
        this.closing = closing;
        this.subject = subject;
    }

    Set<Json> of(Trial start, Input query) {
        ListProbe probe = new ListProbe(closing, subject);
        String text = probe.text(start, query);
        Set<Json> values = new LinkedHashSet<>();
        if (text != null && probe.isPrinted(text, query)) {
            values.addAll(probe.values(start, query, text));
        }
        values.addAll(numbers());
        return values;
    }

    /** The numbers of the compiled text as one row each, those that occur least first. */
    private List<Json> numbers() {
        return subject.wordCounts().entrySet().stream()
                .filter(word -> word.getKey().length() <= MAX_DIGITS)
                .filter(word -> word.getKey().chars().allMatch(c -> c >= '0' && c <= '9'))
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(MAX_NUMBERS)
                .map(word -> Json.of(List.of(Long.parseLong(word.getKey()))))
                .toList();
    }
}
