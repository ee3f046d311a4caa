package org.recce4j.render.internal.calibration;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** What the searches of all models share. Not thread-safe. */
final class InputSearch {

    private static final int MAX_NOTED = 8;

    private final Trials trials;
    private final KnownInputs known;
    private final ScalarCandidates scalars;
    private final ParentNames parents;
    private final Map<Unknown, Set<Json>> tried = new TreeMap<>();

    InputSearch(Trials trials, KnownInputs known, ScalarCandidates scalars, ParentNames parents) {
        this.trials = trials;
        this.known = known;
        this.scalars = scalars;
        this.parents = parents;
    }

    Trials trials() {
        return trials;
    }

    KnownInputs known() {
        return known;
    }

    ScalarCandidates scalars() {
        return scalars;
    }

    ParentNames parents() {
        return parents;
    }

    /** Keeps a value that was tried, as it may explain as much as the one that is found. */
    void note(Unknown unknown, Json value) {
        Set<Json> values = tried.computeIfAbsent(unknown, any -> new LinkedHashSet<>());
        boolean isAnswer =
                unknown.input().kind() == Input.Kind.RELATION || unknown.input().kind() == Input.Kind.QUERY;
        if (values.size() < MAX_NOTED && !isAnswer && !Markers.isIn(value)) {
            values.add(value);
        }
    }

    /** Returns the values that were tried, without those of the markers. */
    Set<Json> tried(Unknown unknown) {
        return tried.getOrDefault(unknown, Set.of());
    }
}
