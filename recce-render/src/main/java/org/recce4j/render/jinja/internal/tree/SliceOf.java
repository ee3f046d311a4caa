package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Slices;

/** {@code object[start:stop:step]}. */
public final class SliceOf extends Expression {

    private final Expression object;
    private final @Nullable Expression start;
    private final @Nullable Expression stop;
    private final @Nullable Expression step;

    public SliceOf(
            Position position,
            Expression object,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step) {
        super(position, present(object, start, stop, step));
        this.object = object;
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    private static List<Expression> present(@Nullable Expression... parts) {
        return Stream.of(parts).filter(Objects::nonNull).toList();
    }

    @Override
    Object value(Frame frame) {
        Object sliced = object.value(frame);
        try {
            return Slices.slice(
                    frame.rendering().meter(),
                    sliced,
                    valueOf(start, frame),
                    valueOf(stop, frame),
                    valueOf(step, frame));
        } catch (PythonException failure) {
            // Jinja2 asks for the item of a constant beforehand, and what has no such item is undefined
            if (object.isConstant() && failure.type().equals("TypeError")) {
                return frame.rendering().undefinedPart(sliced, "slice");
            }
            throw failure;
        }
    }

    private static @Nullable Object valueOf(@Nullable Expression part, Frame frame) {
        return part == null ? null : part.value(frame);
    }

    @Override
    String source() {
        String slice = source(start) + ":" + source(stop) + (step == null ? "" : ":" + step.source());
        return object.source() + "[" + slice + "]";
    }

    private static String source(@Nullable Expression part) {
        return part == null ? "" : part.source();
    }

    @Override
    public String kind() {
        return "getitem";
    }
}
