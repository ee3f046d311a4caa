package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The latest trial of each model, with the input values accepted so far. Not thread-safe. */
final class CurrentTrials {

    private final Map<Subject, Trial> trials = new HashMap<>();

    CurrentTrials copy() {
        CurrentTrials copy = new CurrentTrials();
        copy.putAll(trials);
        return copy;
    }

    Trial of(Subject subject) {
        return Objects.requireNonNull(trials.get(subject));
    }

    boolean reproduces(Subject subject) {
        return of(subject).reproduces();
    }

    /** Returns how many models reproduce their compiled text. */
    int reproduced() {
        return (int) trials.values().stream().filter(Trial::reproduces).count();
    }

    /** Returns how many more models reproduce their compiled text in the other trials; negative if fewer do. */
    int gain(Map<Subject, Trial> others) {
        int gain = 0;
        for (Map.Entry<Subject, Trial> other : others.entrySet()) {
            gain += (other.getValue().reproduces() ? 1 : 0) - (reproduces(other.getKey()) ? 1 : 0);
        }
        return gain;
    }

    void put(Subject subject, Trial trial) {
        trials.put(subject, trial);
    }

    void putAll(Map<Subject, Trial> others) {
        trials.putAll(others);
    }
}
