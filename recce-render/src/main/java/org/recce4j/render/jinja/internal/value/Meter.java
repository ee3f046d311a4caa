package org.recce4j.render.jinja.internal.value;

import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;

/** Counts what one rendering does and stops it at its bounds; belongs to one thread. */
public final class Meter {

    private static final int STEPS_BETWEEN_LOOKS = 1_024;
    /** Making so many characters or items at once weighs as much as a step. */
    private static final int SIZE_OF_A_STEP = 64;

    private final RenderLimits limits;
    private final Cancellation cancellation;
    private long steps;
    private long nextLook = STEPS_BETWEEN_LOOKS;
    private int depth;

    public Meter(RenderLimits limits, Cancellation cancellation) {
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /** One statement, iteration or call. */
    public void step() {
        if (++steps >= nextLook) {
            look();
        }
    }

    private void look() {
        nextLook = steps + STEPS_BETWEEN_LOOKS;
        if (steps > limits.maxSteps()) {
            throw PythonException.limit("The template did more than " + limits.maxSteps()
                    + " steps; raise RenderLimits.maxSteps if it needs them");
        }
        if (cancellation.isCancelled()) {
            throw PythonException.cancelled();
        }
    }

    /** Asks for a text or collection of a size before it is made at once, and counts it. */
    public int size(long size) {
        fits(size);
        charge(size);
        return (int) size;
    }

    /** Asks whether a text or collection may grow to a size, piece by piece. */
    public void fits(long size) {
        if (size > limits.maxSize()) {
            throw PythonException.limit("A value of " + size + " characters or items is larger than the "
                    + limits.maxSize() + " that RenderLimits.maxSize allows");
        }
        step();
    }

    /** Counts so many characters or items that were made. */
    public void charge(long size) {
        steps += size / SIZE_OF_A_STEP;
    }

    /** Enters a macro, block or template: {@code weight} is how deep its tree is. */
    public void enter(int weight) {
        depth += weight;
        if (depth > limits.maxDepth()) {
            throw PythonException.of("RecursionError", "maximum recursion depth exceeded");
        }
    }

    public void leave(int weight) {
        depth -= weight;
    }

    public long maxRange() {
        return limits.maxRange();
    }
}
