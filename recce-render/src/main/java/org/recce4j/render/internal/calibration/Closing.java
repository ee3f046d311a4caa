package org.recce4j.render.internal.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;

/** Renders a model and puts a marker for each input that stops it. */
final class Closing {

    private static final int MAX = 40;

    private final Trials trials;
    private final KnownInputs known;
    private int markers;

    Closing(Trials trials, KnownInputs known) {
        this.trials = trials;
        this.known = known;
    }

    /** Returns a marker that this object has not returned before. */
    String marker() {
        return Markers.of(markers++);
    }

    Trial of(Subject subject, Assignment start) {
        Assignment assignment = start;
        Trial trial = trials.of(subject, assignment);
        for (int i = 0; i < MAX; i++) {
            Assignment more = filled(subject, trial);
            if (more.equals(assignment)) {
                return trial;
            }
            assignment = more;
            trial = trials.of(subject, assignment);
        }
        return trial;
    }

    private Assignment filled(Subject subject, Trial trial) {
        Assignment assignment = trial.assignment();
        if (trial.rendering() instanceof Rendering.MissingInput missing && known.isOpen(missing.input())) {
            Unknown unknown = assignment.place(missing.input(), subject.packageName());
            return assignment.value(missing.input(), subject.packageName()) == null
                    ? assignment.with(unknown, Json.of(marker()))
                    : assignment;
        }
        Input asked = asked(trial);
        return asked == null || assignment.get(Unknown.of(asked)) != null
                ? assignment
                : assignment.with(Unknown.of(asked), Json.of(List.of(marker())));
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
