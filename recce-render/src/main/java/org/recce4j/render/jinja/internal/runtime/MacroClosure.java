package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** A macro in the scope that defines it, with the library of its template (Jinja2's {@code runtime.Macro}). */
public final class MacroClosure implements Jinja.Callable, TemplateObject, ValueHolder {

    private final TemplateRenderer renderer;
    private final Library library;
    private final TemplateContext context;
    private final CompiledTemplate source;
    private final VariableScope scope;
    private final MacroDefinition definition;

    public MacroClosure(StackFrame frame, MacroDefinition definition) {
        this.renderer = frame.renderer();
        this.library = renderer.environment().library();
        this.context = frame.context();
        this.source = frame.source();
        this.scope = frame.scope();
        this.definition = definition;
    }

    @Override
    public Object call(Arguments arguments) {
        return renderer.environment().with(library, () -> text(arguments));
    }

    private String text(Arguments arguments) {
        VariableScope inside = definition.specials().names().enter(scope);
        StackFrame frame = new StackFrame(renderer, context, source, inside, false, new StringBuilder());
        List<Integer> unset = bind(inside, arguments);
        return renderer.calls().run(frame, () -> text(frame, unset), "macro " + Repr.repr(definition.name()));
    }

    private String text(StackFrame frame, List<Integer> unset) {
        frame.meter().enter(definition.depth());
        frame.step(definition);
        for (int index : unset) {
            frame.scope().set(definition.parameters().get(index), standard(frame, index));
        }
        definition.body().run(frame);
        frame.meter().leave(definition.depth());
        return frame.text();
    }

    /** Sets the parameters, and returns the indexes of those without an argument. */
    private List<Integer> bind(VariableScope inside, Arguments arguments) {
        List<String> names = definition.parameters();
        List<@Nullable Object> given = arguments.positional();
        Map<String, @Nullable Object> named = new LinkedHashMap<>(arguments.named());
        List<Integer> unset = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i < given.size()) {
                inside.set(name, given.get(i));
            } else if (named.containsKey(name)) {
                inside.set(name, named.remove(name));
            } else {
                inside.unset(name);
                unset.add(i);
            }
        }
        MacroDefinition.Specials specials = definition.specials();
        if (specials.caller() && !names.contains("caller")) {
            Object caller = named.remove("caller");
            inside.set("caller", caller != null ? caller : noCaller());
        }
        if (specials.kwargs()) {
            inside.set("kwargs", new PythonDict(named));
        } else if (!named.isEmpty()) {
            throw surplus(named);
        }
        if (specials.varargs()) {
            inside.set("varargs", PythonTuple.of(given.subList(Math.min(names.size(), given.size()), given.size())));
        } else if (given.size() > names.size()) {
            throw PythonException.typeError(
                    "macro " + Repr.repr(definition.name()) + " takes not more than " + names.size() + " argument(s)");
        }
        return unset;
    }

    private Undefined noCaller() {
        return renderer.environment().undefined("No caller defined");
    }

    private PythonException surplus(Map<String, @Nullable Object> named) {
        String macro = "macro " + Repr.repr(definition.name());
        return PythonException.typeError(
                named.containsKey("caller")
                        ? macro
                                + " was invoked with two values for the special caller argument. This is most likely a"
                                + " bug."
                        : macro + " takes no keyword argument "
                                + Repr.repr(named.keySet().iterator().next()));
    }

    private @Nullable Object standard(StackFrame frame, int index) {
        Evaluable standard = definition.defaultOf(index);
        if (standard == null) {
            return renderer.environment()
                    .undefined("parameter " + Repr.repr(definition.parameters().get(index)) + " was not provided");
        }
        return standard.value(frame);
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return scope.values();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "name" -> definition.name();
            case "arguments" -> PythonTuple.of(definition.parameters());
            case "catch_kwargs" -> definition.specials().kwargs();
            case "catch_varargs" -> definition.specials().varargs();
            case "caller" -> definition.specials().caller();
            case "explicit_caller" -> definition.parameters().contains("caller");
            default -> MISSING;
        };
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.runtime.Macro";
    }

    @Override
    public String toString() {
        return "<Macro " + (definition.name() == null ? "anonymous" : Repr.repr(definition.name())) + ">";
    }
}
