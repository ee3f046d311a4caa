package org.recce4j.render.jinja.internal.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's slices, {@code object[start:stop:step]}. */
public final class Slices {

    private Slices() {}

    public static Object slice(
            Meter meter,
            @Nullable Object object,
            @Nullable Object start,
            @Nullable Object stop,
            @Nullable Object step) {
        String text = Markup.textOf(object);
        if (text != null) {
            meter.scan(text.length());
            SliceBounds bounds = bounds(UnicodeText.length(text), start, stop, step);
            meter.madeText(bounds.length());
            String part = slice(meter, text, bounds);
            return object instanceof Markup ? new Markup(part) : part;
        }
        if (object instanceof SequenceObject sequence) {
            return slice(meter, PythonTuple.of(sequence.items()), start, stop, step);
        }
        if (object instanceof PythonRange range) {
            return range.slice(bounds(range.size(), start, stop, step));
        }
        if (object instanceof List<?> list) {
            List<@Nullable Object> part = new ArrayList<>();
            SliceBounds bounds = bounds(list.size(), start, stop, step);
            meter.madeItems(meter.size(bounds.length()));
            for (int i = 0, at = bounds.start(); i < bounds.length(); i++, at += bounds.step()) {
                part.add(list.get(at));
            }
            return object instanceof PythonTuple ? PythonTuple.of(part) : part;
        }
        if (object instanceof Undefined undefined) {
            return undefined.part();
        }
        if (object instanceof java.util.Map) {
            throw PythonException.typeError("unhashable type: 'slice'");
        }
        throw PythonException.typeError("'" + TemplateValues.typeName(object) + "' object is not subscriptable");
    }

    private static String slice(Meter meter, String text, SliceBounds bounds) {
        if (bounds.step() == 1) {
            return UnicodeText.substring(text, bounds.start(), bounds.stop());
        }
        StringBuilder part = new StringBuilder();
        meter.charge(text.length());
        meter.made((long) text.length() * Integer.BYTES);
        int[] characters = text.codePoints().toArray();
        for (int i = 0, at = bounds.start(); i < bounds.length(); i++, at += bounds.step()) {
            part.appendCodePoint(characters[at]);
        }
        return part.toString();
    }

    /** CPython's {@code PySlice_AdjustIndices}. */
    static SliceBounds bounds(int length, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        int by = step == null ? 1 : Math.max(index(step), -Integer.MAX_VALUE);
        if (by == 0) {
            throw PythonException.valueError("slice step cannot be zero");
        }
        int from = start == null ? by < 0 ? length - 1 : 0 : clipped(index(start), length, by);
        int to = stop == null ? by < 0 ? -1 : length : clipped(index(stop), length, by);
        long count = by < 0
                ? to < from ? (from - (long) to - 1) / -(long) by + 1 : 0
                : from < to ? (to - (long) from - 1) / by + 1 : 0;
        return new SliceBounds(from, to, by, (int) count);
    }

    private static int index(Object value) {
        if (!(value instanceof Boolean) && !TemplateValues.isInteger(value) && !(value instanceof Undefined)) {
            throw PythonException.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return TemplateValues.index(value);
    }

    private static int clipped(int index, int length, int step) {
        if (index < 0) {
            return Math.max(index + length, step < 0 ? -1 : 0);
        }
        return Math.min(index, step < 0 ? length - 1 : length);
    }
}
