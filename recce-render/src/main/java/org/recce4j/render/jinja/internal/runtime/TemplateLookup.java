package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Undefined;

/** Finds the template that an {@code include}, {@code import} or {@code extends} names. */
public final class TemplateLookup {

    private TemplateLookup() {}

    public static CompiledTemplate one(StackFrame frame, @Nullable Object name) {
        if (name instanceof Undefined undefined) {
            throw undefined.failure();
        }
        CompiledTemplate template = find(frame, name);
        if (template == null) {
            throw PythonException.of("TemplateNotFound", Repr.str(frame.meter(), name));
        }
        return template;
    }

    /** Finds a name, or the first of several names that exists. */
    public static CompiledTemplate first(StackFrame frame, @Nullable Object names) {
        if (Markup.textOf(names) != null || names instanceof Undefined) {
            return one(frame, names);
        }
        List<String> tried = new ArrayList<>();
        for (var items = Iteration.iterate(names); items.hasNext(); ) {
            Object name = items.next();
            CompiledTemplate template = find(frame, name);
            if (template != null) {
                return template;
            }
            frame.meter().step();
            frame.meter().made(Meter.OBJECT);
            tried.add(Repr.str(frame.meter(), name));
        }
        throw PythonException.of(
                "TemplatesNotFound",
                tried.isEmpty()
                        ? "Tried to select from an empty list of templates."
                        : "none of the templates given were found: " + String.join(", ", tried));
    }

    private static @Nullable CompiledTemplate find(StackFrame frame, @Nullable Object name) {
        String text = Markup.textOf(name);
        return text == null ? null : frame.environment().library().template(text);
    }
}
