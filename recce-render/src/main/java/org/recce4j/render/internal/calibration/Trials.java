package org.recce4j.render.internal.calibration;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.Input;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.internal.StateRenderer;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.internal.project.InputListener;
import org.recce4j.render.jinja.TemplateErrorCode;

/** Renders models with values of unknowns, and counts it. For one thread. */
final class Trials {

    private final DbtProject project;
    private final KnownInputs known;
    private final Cancellation cancellation;
    private int count;
    private @Nullable Assignment last;
    private @Nullable StateRenderer renderer;
    private SortedMap<Input, @Nullable Object> answers = new TreeMap<>();

    Trials(DbtProject project, KnownInputs known, Cancellation cancellation) {
        this.project = project;
        this.known = known;
        this.cancellation = cancellation;
    }

    /** Returns how many renderings there were. */
    int count() {
        return count;
    }

    /**
     * Renders.
     *
     * @throws RenderException if the search is cancelled
     */
    Trial of(Subject subject, Assignment assignment) {
        if (cancellation.isCancelled()) {
            throw new RenderException(TemplateErrorCode.CANCELLED, "The calibration was cancelled");
        }
        count++;
        answers = new TreeMap<>();
        Rendering rendering = renderer(assignment).render(subject.node().id());
        SortedSet<Input> reads = new TreeSet<>(answers.keySet());
        if (rendering instanceof Rendering.Rendered rendered) {
            reads.addAll(rendered.inputs());
        } else if (rendering instanceof Rendering.MissingInput missing) {
            reads.add(missing.input());
        }
        int distance = rendering instanceof Rendering.Rendered rendered ? subject.distance(rendered.sql()) : Trial.NONE;
        return new Trial(assignment, rendering, reads, answers, distance);
    }

    private StateRenderer renderer(Assignment assignment) {
        StateRenderer current = renderer;
        if (current == null || !assignment.equals(last)) {
            InputListener listener = (input, value) -> answers.put(input, value);
            current = new StateRenderer(project.with(known.with(assignment, listener), listener));
            last = assignment;
            renderer = current;
        }
        return current;
    }
}
