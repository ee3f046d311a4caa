package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.LibraryFunction;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code value is name(arguments)}. */
public final class TestExpression extends Expression {

    final Expression value;
    final String name;
    final @Nullable LibraryFunction test;
    final ArgumentList arguments;

    public TestExpression(
            SourcePosition position,
            Expression value,
            String name,
            @Nullable LibraryFunction test,
            ArgumentList arguments) {
        super(position, arguments.partsWith(value));
        this.value = value;
        this.name = name;
        this.test = test;
        this.arguments = arguments;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        if (test == null) {
            throw PythonException.runtime("No test named " + Repr.repr(name) + " found.");
        }
        return test.apply(frame.environment(), value.value(frame), arguments.evaluate(frame));
    }

    @Override
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
