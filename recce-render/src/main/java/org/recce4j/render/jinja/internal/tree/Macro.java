package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Dict;
import org.recce4j.render.jinja.internal.value.Holder;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Tuple;
import org.recce4j.render.jinja.internal.value.Undefined;

/** A macro in the scope that defines it (Jinja2's {@code runtime.Macro}). */
final class Macro implements Jinja.Callable, TemplateObject, Holder {

    private final Rendering rendering;
    private final Context context;
    private final Compiled source;
    private final Scope scope;
    private final MacroNode node;

    Macro(Frame frame, MacroNode node) {
        this.rendering = frame.rendering();
        this.context = frame.context();
        this.source = frame.source();
        this.scope = frame.scope();
        this.node = node;
    }

    @Override
    public Object call(Arguments arguments) {
        Scope inside = node.specials().names().enter(scope);
        Frame frame = new Frame(rendering, context, source, inside, false, new StringBuilder());
        List<Integer> unset = bind(inside, arguments);
        String description = "macro " + Repr.repr(node.name());
        return Rendering.located(
                frame,
                () -> {
                    rendering.meter().enter(node.depth());
                    frame.step(node);
                    for (int index : unset) {
                        inside.set(node.signature().names().get(index), standard(frame, index));
                    }
                    node.body().run(frame);
                    rendering.meter().leave(node.depth());
                    return frame.text();
                },
                description);
    }

    /** Sets the parameters; returns those without an argument. */
    private List<Integer> bind(Scope inside, Arguments arguments) {
        List<String> names = node.signature().names();
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
        MacroNode.Specials specials = node.specials();
        if (specials.caller() && !names.contains("caller")) {
            Object caller = named.remove("caller");
            inside.set("caller", caller != null ? caller : noCaller());
        }
        if (specials.kwargs()) {
            inside.set("kwargs", new Dict(named));
        } else if (!named.isEmpty()) {
            throw surplus(named);
        }
        if (specials.varargs()) {
            inside.set("varargs", Tuple.of(given.subList(Math.min(names.size(), given.size()), given.size())));
        } else if (given.size() > names.size()) {
            throw PythonException.typeError(
                    "macro " + Repr.repr(node.name()) + " takes not more than " + names.size() + " argument(s)");
        }
        return unset;
    }

    private Undefined noCaller() {
        return rendering.undefined("No caller defined");
    }

    private PythonException surplus(Map<String, @Nullable Object> named) {
        String macro = "macro " + Repr.repr(node.name());
        return PythonException.typeError(
                named.containsKey("caller")
                        ? macro
                                + " was invoked with two values for the special caller argument. This is most likely a"
                                + " bug."
                        : macro + " takes no keyword argument "
                                + Repr.repr(named.keySet().iterator().next()));
    }

    private @Nullable Object standard(Frame frame, int index) {
        Expression standard = node.signature().standard(index);
        if (standard == null) {
            return rendering.undefined(
                    "parameter " + Repr.repr(node.signature().names().get(index)) + " was not provided");
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
            case "name" -> node.name();
            case "arguments" -> Tuple.of(node.signature().names());
            case "catch_kwargs" -> node.specials().kwargs();
            case "catch_varargs" -> node.specials().varargs();
            case "caller" -> node.specials().caller();
            case "explicit_caller" -> node.signature().names().contains("caller");
            default -> MISSING;
        };
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.runtime.Macro";
    }

    @Override
    public String toString() {
        return "<Macro " + (node.name() == null ? "anonymous" : Repr.repr(node.name())) + ">";
    }
}
