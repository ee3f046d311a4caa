package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code value is name(arguments)}. */
public final class TestOf extends Expression {

    private final Expression value;
    private final String name;
    private final @Nullable Function test;
    private final ArgumentList arguments;

    public TestOf(Position position, Expression value, String name, @Nullable Function test, ArgumentList arguments) {
        super(position, arguments.partsWith(value));
        this.value = value;
        this.name = name;
        this.test = test;
        this.arguments = arguments;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        if (test == null) {
            throw PythonException.runtime("No test named " + Repr.repr(name) + " found.");
        }
        return test.apply(frame.rendering(), value.value(frame), arguments.evaluate(frame));
    }

    @Override
    String source() {
        String given = arguments.source();
        return value.source() + " is " + name + (given.isEmpty() ? "" : "(" + given + ")");
    }

    @Override
    public String kind() {
        return "test";
    }
}
