package org.recce4j.render.internal.calibration;

import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;

/**
 * What a model rendered to with some values.
 *
 * @param reads what it has read, also if it failed
 * @param answers the values it has got for that, the last one of each
 * @param distance of its text from the compiled one; 0 if it reproduces it, {@link #NONE} if there is no text
 */
record Trial(
        Assignment assignment,
        Rendering rendering,
        SortedSet<Input> reads,
        SortedMap<Input, @Nullable Object> answers,
        int distance) {

    static final int NONE = Integer.MAX_VALUE;

    boolean reproduces() {
        return distance == 0;
    }

    boolean isCloserThan(Trial other) {
        return distance < other.distance;
    }

    /** Whether a model rendered to the same and read the same. */
    boolean isSameAs(Trial other) {
        String text = text();
        return text != null && text.equals(other.text()) && reads.equals(other.reads);
    }

    /** Returns the text; null if there is none. */
    @Nullable
    String text() {
        return rendering instanceof Rendering.Rendered rendered ? rendered.sql() : null;
    }
}
