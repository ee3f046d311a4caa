package org.recce4j.render;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recce4j.model.Cancellation;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.render.internal.calibration.CalibrationRun;

/**
 * The inputs with which the models of a state reproduce the compiled text that its artifacts contain: variables of dbt's command
 * line and of dbt_project.yml files, attributes of {@code target}, flags, environment variables, which incremental models' tables
 * exist, and columns of relations that the catalog lacks. Immutable and thread-safe.
 *
 * <p>A value is only inferred if at least one model reproduces its text with it and not without it. What the caller gives is never
 * changed; of dbt_project.yml files, variables can be overridden, as dbt's command line does. The result is the same on every run.
 *
 * <pre>{@code
 * Calibration calibration = Calibration.of(production, RenderInputs.NONE);
 * ModelRenderer renderer = ModelRenderer.of(pullRequest, calibration.inputs());
 * }</pre>
 */
public final class Calibration {

    private final RenderInputs inputs;
    private final List<InferredInput> inferred;
    private final Summary summary;
    private final SortedSet<NodeId> unexplained;

    private Calibration(CalibrationRun run) {
        inputs = run.inputs();
        inferred = List.copyOf(run.inferred());
        summary = run.summary();
        unexplained = Collections.unmodifiableSortedSet(new TreeSet<>(run.unexplained()));
    }

    /**
     * Infers inputs with the default budget.
     *
     * @param state artifacts with compiled code
     * @param known the inputs that are known
     */
    public static Calibration of(ProjectState state, RenderInputs known) {
        return builder(state).known(known).infer();
    }

    /** Returns a builder for a state whose artifacts have compiled code. */
    public static Builder builder(ProjectState state) {
        return new Builder(state);
    }

    /** Returns the known inputs and the inferred ones. */
    public RenderInputs inputs() {
        return inputs;
    }

    /** Returns the inferred inputs with their evidence, by kind and name. */
    public List<InferredInput> inferred() {
        return inferred;
    }

    /** Returns how many models reproduce their compiled text, and what the search cost. */
    public Summary summary() {
        return summary;
    }

    /** Returns the models that do not reproduce their compiled text with the inferred inputs either. */
    public SortedSet<NodeId> unexplained() {
        return unexplained;
    }

    /**
     * How far the inputs explain the compiled texts.
     *
     * @param models how many models have source and compiled text
     * @param reproducedBefore how many of them reproduce it with the known inputs
     * @param reproduced how many do with the inferred ones, too
     * @param renderings how many renderings that took
     * @param isExhausted whether the search ended because it may not render more
     */
    public record Summary(int models, int reproducedBefore, int reproduced, int renderings, boolean isExhausted) {}

    /** Builds a {@link Calibration}; not thread-safe. */
    public static final class Builder {

        /** The budget unless another one is set. */
        public static final int DEFAULT_MAX_RENDERINGS = 20_000;

        private final ProjectState state;
        private RenderInputs known = RenderInputs.NONE;
        private int maxRenderings = DEFAULT_MAX_RENDERINGS;
        private Cancellation cancellation = new Cancellation();
        private Progress progress = Progress.NONE;

        private Builder(ProjectState state) {
            this.state = state;
        }

        /** Sets the inputs that are known. */
        public Builder known(RenderInputs value) {
            known = value;
            return this;
        }

        /**
         * Sets after how many renderings the search ends. Each model is rendered once at least; the counts of the result cost some
         * more.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRenderings(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("maxRenderings must not be negative, but is " + value);
            }
            maxRenderings = value;
            return this;
        }

        /** Sets what can stop the search. */
        public Builder cancellation(Cancellation value) {
            cancellation = value;
            return this;
        }

        /** Sets who hears how far the search is. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /**
         * Searches.
         *
         * @throws RenderException of the category {@code CANCELLED} if it was cancelled
         */
        public Calibration infer() {
            return new Calibration(
                    CalibrationRun.of(state, known, new CalibrationRun.Bounds(maxRenderings, cancellation, progress)));
        }
    }
}
