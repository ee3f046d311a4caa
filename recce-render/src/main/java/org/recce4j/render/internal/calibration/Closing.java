package org.recce4j.render.internal.calibration;

import java.util.List;
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
        if (trial.rendering() instanceof Rendering.NeedsWarehouse needs
                && needs.operation().equals("get_columns_in_relation")
                && needs.relation() != null) {
            Input relation = new Input(Input.Kind.RELATION, InferredColumns.displayName(needs.relation()));
            return assignment.get(Unknown.of(relation)) == null
                    ? assignment.with(Unknown.of(relation), Json.of(List.of(marker())))
                    : assignment;
        }
        return assignment;
    }
}
