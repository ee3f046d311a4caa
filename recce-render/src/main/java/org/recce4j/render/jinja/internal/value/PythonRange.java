package org.recce4j.render.jinja.internal.value;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's range. */
public final class PythonRange extends AbstractList<Object> implements RandomAccess {

    private final long start;
    private final long stop;
    private final long step;
    private final int length;

    /** The caller has bounded the length. */
    public PythonRange(long start, long stop, long step) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = Math.toIntExact(length(start, stop, step));
    }

    /** How many numbers; {@link Long#MAX_VALUE} when that does not fit. */
    public static long length(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        long distance = step > 0 ? stop - start : start - stop;
        if (distance < 0 || step == Long.MIN_VALUE) {
            return Long.MAX_VALUE;
        }
        return (distance - 1) / Math.abs(step) + 1;
    }

    public long start() {
        return start;
    }

    public long stop() {
        return stop;
    }

    public long step() {
        return step;
    }

    @Override
    public Object get(int index) {
        return start + index * step;
    }

    @Override
    public int size() {
        return length;
    }

    /** The part of it that a slice names, which is a range again. */
    public PythonRange slice(SliceBounds bounds) {
        return new PythonRange(start + bounds.start() * step, start + bounds.stop() * step, bounds.step() * step);
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }
}
