package org.recce4j.render.jinja.internal.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;

/** {@code target(arguments)}. */
public final class CallOf extends Expression {

    private final Expression target;
    private final ArgumentList arguments;

    public CallOf(Position position, Expression target, ArgumentList arguments) {
        super(position, arguments.partsWith(target));
        this.target = target;
        this.arguments = arguments;
    }

    /** Whether this calls what a name means. */
    public boolean calls(String name) {
        return target instanceof NameOf called && called.name().equals(name);
    }

    /** Whether the text of what this calls is that: {@code adapter.dispatch}. */
    public boolean callsText(String source) {
        return target.source().equals(source);
    }

    /** The first argument where it is text alone, whatever its name. */
    public @Nullable String firstText() {
        return arguments.firstText();
    }

    public boolean hasNamedArguments() {
        return arguments.hasNamed();
    }

    /** The arguments given by name, each as text. */
    public Map<String, String> namedSources() {
        return arguments.namedSources();
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Object callable = target.value(frame);
        return frame.rendering().call(callable, arguments.evaluate(frame));
    }

    /** With the body of a call block as one more argument. */
    @Nullable
    Object value(Frame frame, Macro caller) {
        Object callable = target.value(frame);
        Arguments given = arguments.evaluate(frame);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(given.named());
        named.put("caller", caller);
        return frame.rendering().call(callable, new Arguments(given.positional(), named));
    }

    @Override
    String source() {
        return target.source() + "(" + arguments.source() + ")";
    }

    @Override
    public String kind() {
        return "call";
    }
}
