package org.recce4j.render.jinja.internal.value;

import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;

/**
 * Counts what one rendering does and stops it at its limits; belongs to one thread. Work and memory are reserved before they
 * are used. The memory is an upper bound: what the last measurement found in use, plus everything made since. A measurement
 * cannot see values that only the running statements hold, so it adds everything that these have made.
 */
public final class Meter {

    /** Estimated bytes of an item of a list, or of an object with a few fields. */
    public static final int ITEM = 16;
    /** Estimated bytes of an entry of a dict or set. */
    public static final int ENTRY = 64;
    /** Estimated bytes of a text or list without its characters or items. */
    public static final int OBJECT = 48;

    private static final int STEPS_BETWEEN_LOOKS = 1_024;
    /** The number of characters or items that costs as much to make as one step. */
    private static final int SIZE_OF_A_STEP = 64;

    /** The number of characters that costs as much to read as one costs to make. */
    private static final int CHARACTERS_LOOKED_AT = 16;

    private static final int CHARACTER = 2;
    /** A text that grows piece by piece is copied when it grows. */
    private static final int GROWING_CHARACTER = 4;

    private final RenderLimits limits;
    private final Cancellation cancellation;
    private final Roots roots;
    private final long maxMemory;
    private long steps;
    private long nextLook = STEPS_BETWEEN_LOOKS;
    private int depth;
    private long inUse;
    private long open;

    /** Measures what a rendering can reach. */
    @FunctionalInterface
    public interface Roots {
        /** The bytes; it may stop counting beyond {@code most}. */
        long bytes(long most);
    }

    public Meter(RenderLimits limits, Cancellation cancellation, Roots roots) {
        this.limits = limits;
        this.cancellation = cancellation;
        this.roots = roots;
        this.maxMemory = limits.maxMemory();
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

    /** Reserves a text or collection of this size before it is made, and counts the work. */
    public int size(long size) {
        fits(size);
        charge(size);
        return (int) size;
    }

    /** Checks that a text or collection can grow to this size. */
    public void fits(long size) {
        if (size > limits.maxSize()) {
            throw PythonException.limit("A value of " + size + " characters or items is larger than the "
                    + limits.maxSize() + " that RenderLimits.maxSize allows");
        }
        if (size * GROWING_CHARACTER > maxMemory - inUse) {
            measure(size * GROWING_CHARACTER);
        }
        step();
    }

    /** Counts the work of making or reading so many characters or items. */
    public void charge(long size) {
        steps += size / SIZE_OF_A_STEP;
        if (steps >= nextLook) {
            look();
        }
    }

    /** Counts the work of reading so many characters. */
    public void scan(long characters) {
        if (characters >= CHARACTERS_LOOKED_AT * SIZE_OF_A_STEP) {
            charge(characters / CHARACTERS_LOOKED_AT);
        }
    }

    /** Counts a text that was made, or is about to be. */
    public void madeText(long characters) {
        made(OBJECT + characters * CHARACTER);
    }

    /** Counts a collection that was made, or is about to be; its items are counted where they are made. */
    public void madeItems(long items) {
        made(OBJECT + items * ITEM);
    }

    /** Counts how much the output has grown, to which length. */
    public void printed(int length, int grown) {
        fits(length);
        made((long) grown * GROWING_CHARACTER);
    }

    public void made(long bytes) {
        open += bytes;
        inUse += bytes;
        if (inUse > maxMemory) {
            inUse -= bytes;
            open -= bytes;
            measure(bytes);
            inUse += bytes;
            open += bytes;
        }
    }

    private void measure(long wanted) {
        look();
        inUse = open + roots.bytes(maxMemory - open);
        charge(inUse / SIZE_OF_A_STEP);
        if (wanted > maxMemory - inUse) {
            throw PythonException.limit("The values of the template need more than the " + maxMemory
                    + " bytes that RenderLimits.maxMemory allows");
        }
    }

    /** What unfinished statements have made; {@link #close} forgets what one of them made since then. */
    public long open() {
        return open;
    }

    public void close(long before) {
        open = before;
    }

    /** Counts what the Java stack alone holds while a statement runs. */
    public void hold(long bytes) {
        open += bytes;
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

    public int depth() {
        return depth;
    }

    /** Returns to a depth, out of everything that was entered since and not left. */
    public void leaveTo(int before) {
        depth = before;
    }

    public long maxRange() {
        return limits.maxRange();
    }
}
