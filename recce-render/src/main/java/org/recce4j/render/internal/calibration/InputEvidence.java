package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.render.InferredInput;

/** Checks what each inferred value explains, and drops those that explain nothing. */
final class InputEvidence {

    private static final int MAX_ALTERNATIVES = 8;

    private final InputSearch search;
    private final List<Subject> subjects;
    private final CurrentTrials current;
    private Assignment assignment;

    InputEvidence(InputSearch search, Calibrator calibrator, List<Subject> subjects) {
        this.search = search;
        this.subjects = subjects;
        this.current = calibrator.current().copy();
        this.assignment = calibrator.assignment();
    }

    /** Returns the values that are proven, once {@link #collect} was called. */
    Assignment assignment() {
        return assignment;
    }

    List<NodeId> unexplained() {
        return subjects.stream()
                .filter(subject -> !current.reproduces(subject))
                .map(subject -> subject.node().id())
                .toList();
    }

    List<InferredInput> collect() {
        for (Unknown unknown : assignment.values().keySet()) {
            Map<Subject, Trial> without = without(unknown);
            if (lost(without) == 0) {
                assignment = assignment.without(unknown);
                current.putAll(without);
            }
        }
        List<InferredInput> inferred = new ArrayList<>();
        assignment
                .values()
                .forEach((unknown, value) -> inferred.add(new InferredInput(
                        unknown.input(),
                        unknown.packageName(),
                        value,
                        lost(without(unknown)),
                        readers(unknown).size(),
                        ties(unknown, value))));
        return inferred;
    }

    private List<Subject> readers(Unknown unknown) {
        return subjects.stream()
                .filter(subject -> current.of(subject).reads().contains(unknown.input())
                        || KnownInputs.ownRelation(subject.node()).equals(unknown.input()))
                .toList();
    }

    private Map<Subject, Trial> without(Unknown unknown) {
        Map<Subject, Trial> trials = new HashMap<>();
        for (Subject subject : readers(unknown)) {
            trials.put(subject, search.trials().of(subject, assignment.without(unknown)));
        }
        return trials;
    }

    private int lost(Map<Subject, Trial> trials) {
        return Math.max(0, -current.gain(trials));
    }

    private List<Json> ties(Unknown unknown, Json value) {
        Set<Json> alternatives = new LinkedHashSet<>(search.tried(unknown));
        alternatives.addAll(search.tried(Unknown.of(unknown.input())));
        return alternatives.stream()
                .filter(other -> !isSame(value, other))
                .limit(MAX_ALTERNATIVES)
                .filter(other -> reproducesAll(unknown, other))
                .toList();
    }

    /** Whether two values print the same, as a number and its digits, or a table and its {@code ref}. */
    private static boolean isSame(Json value, Json other) {
        boolean isCall = value instanceof Json.Str text && text.value().startsWith("{{ ");
        boolean isName = other instanceof Json.Str text && !text.value().startsWith("{{ ");
        return String.valueOf(value.toPlain()).equals(String.valueOf(other.toPlain())) || (isCall && isName);
    }

    private boolean reproducesAll(Unknown unknown, Json other) {
        Assignment changed = assignment.with(unknown, other);
        return readers(unknown).stream()
                .filter(subject -> current.reproduces(subject))
                .allMatch(subject -> search.trials().of(subject, changed).reproduces());
    }
}
