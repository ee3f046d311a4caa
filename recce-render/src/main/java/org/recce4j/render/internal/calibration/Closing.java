package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;

/** Renders a model with values, and with a marker for each input that would stop it. Each rendering is done once. Not thread-safe. */
final class Closing {

    private static final int MAX = 40;

    private final Trials trials;
    private final KnownInputs known;
    private final Subject subject;
    private final Map<String, String> markers = new HashMap<>();
    private final Map<Assignment, Trial> done = new HashMap<>();

    Closing(Trials trials, KnownInputs known, Subject subject) {
        this.trials = trials;
        this.known = known;
        this.subject = subject;
    }

    /** Returns the marker of an input, or of a part of it. */
    String marker(Input input, String part) {
        return markers.computeIfAbsent(
                input.kind() + " " + input.name() + " " + part, any -> Markers.of(markers.size()));
    }

    /** Renders with another value of an input. */
    Trial with(Trial start, Input input, Json value) {
        Assignment assignment = start.assignment();
        return of(assignment.with(assignment.place(input, subject.packageName()), value));
    }

    Trial of(Assignment start) {
        Assignment assignment = start;
        Trial trial = trial(assignment);
        for (int i = 0; i < MAX; i++) {
            Assignment more = filled(trial);
            if (more.equals(assignment)) {
                return trial;
            }
            assignment = more;
            trial = trial(assignment);
        }
        return trial;
    }

    private Trial trial(Assignment assignment) {
        Trial known = done.get(assignment);
        if (known == null) {
            known = trials.of(subject, assignment);
            done.put(assignment, known);
        }
        return known;
    }

    private Assignment filled(Trial trial) {
        Assignment assignment = trial.assignment();
        if (trial.rendering() instanceof Rendering.MissingInput missing && known.isOpen(missing.input())) {
            Input input = missing.input();
            Unknown unknown = assignment.place(input, subject.packageName());
            return assignment.value(input, subject.packageName()) == null
                    ? assignment.with(unknown, Json.of(marker(input, "")))
                    : assignment;
        }
        Input asked = asked(trial);
        return asked == null || assignment.get(Unknown.of(asked)) != null
                ? assignment
                : assignment.with(Unknown.of(asked), Json.of(List.of(marker(asked, ""))));
    }

    /** Returns the relation whose columns end a rendering, or the query whose rows do; null if something else does. */
    static @Nullable Input asked(Trial trial) {
        if (!(trial.rendering() instanceof Rendering.NeedsWarehouse needs)) {
            return null;
        }
        if (needs.operation().equals("get_columns_in_relation") && needs.relation() != null) {
            return InferredAnswers.relation(needs.relation());
        }
        return needs.operation().equals("execute")
                ? trial.reads().stream()
                        .filter(input -> input.kind() == Input.Kind.QUERY)
                        .filter(input -> trial.answers().get(input) == null)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
