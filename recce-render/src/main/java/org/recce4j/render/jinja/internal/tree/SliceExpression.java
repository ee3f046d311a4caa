package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Slices;

/** {@code object[start:stop:step]}. */
public final class SliceExpression extends Expression {

    final Expression object;
    final @Nullable Expression start;
    final @Nullable Expression stop;
    final @Nullable Expression step;

    public SliceExpression(
            SourcePosition position,
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
    public Object value(StackFrame frame) {
        Object sliced = object.value(frame);
        try {
            return Slices.slice(
                    frame.meter(), sliced, valueOf(start, frame), valueOf(stop, frame), valueOf(step, frame));
        } catch (PythonException failure) {
            // Jinja2 slices a constant before the template runs; a value without slices is undefined there
            if (ExpressionConstancy.isConstant(object) && failure.type().equals("TypeError")) {
                return frame.environment().undefinedPart(sliced, "slice");
            }
            throw failure;
        }
    }

    private static @Nullable Object valueOf(@Nullable Expression part, StackFrame frame) {
        return part == null ? null : part.value(frame);
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
