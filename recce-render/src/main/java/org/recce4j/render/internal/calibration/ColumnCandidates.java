package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** The columns that a relation can have: those that the compiled text prints, or those without which it would not be as it is. */
final class ColumnCandidates {

    private static final int MAX_WORDS = 2_000;

    private final Closing closing;
    private final Subject subject;

    ColumnCandidates(Closing closing, Subject subject) {
        this.closing = closing;
        this.subject = subject;
    }

    List<Json> of(Trial start, Input relation) {
        ListProbe probe = new ListProbe(closing, subject);
        String marked = probe.text(start, relation);
        if (marked == null) {
            return List.of(Json.Arr.EMPTY);
        }
        if (probe.isPrinted(marked, relation)) {
            return List.copyOf(probe.values(start, relation, marked));
        }
        Set<String> words = new LinkedHashSet<>(Words.of(subject.compiled()));
        words.removeIf(word -> Character.isDigit(word.charAt(0)));
        return words.size() > MAX_WORDS ? List.of() : tested(start, relation, marked, List.copyOf(words));
    }

    /** The templates only ask whether the relation has some columns. */
    private List<Json> tested(Trial start, Input relation, String without, List<String> words) {
        String with = text(start, relation, words);
        if (with == null) {
            return List.of();
        }
        List<String> columns = words;
        List<Json> candidates = new ArrayList<>();
        for (int i = 0; i < 3 && with != null; i++) {
            columns = notTooOften(columns, with, without);
            candidates.add(Json.of(columns));
            with = text(start, relation, columns);
        }
        return candidates.stream().distinct().toList();
    }

    /** Leaves out the words that make no difference, and those that the text now has more often than the compiled one. */
    private List<String> notTooOften(List<String> columns, String with, String without) {
        Map<String, Integer> now = Words.counts(Words.of(with));
        Map<String, Integer> none = Words.counts(Words.of(without));
        return columns.stream()
                .filter(word ->
                        now.getOrDefault(word, 0) <= subject.wordCounts().getOrDefault(word, 0))
                .filter(word -> !now.getOrDefault(word, 0).equals(none.getOrDefault(word, 0)))
                .toList();
    }

    private @org.jspecify.annotations.Nullable String text(Trial start, Input relation, List<String> columns) {
        return closing.of(start.assignment().with(Unknown.of(relation), Json.of(columns)))
                .text();
    }
}
