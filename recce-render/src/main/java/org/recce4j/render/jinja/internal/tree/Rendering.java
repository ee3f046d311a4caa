package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.internal.library.Functions;
import org.recce4j.render.jinja.internal.library.GlobalFunction;
import org.recce4j.render.jinja.internal.library.Methods;
import org.recce4j.render.jinja.internal.value.CallerObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Memory;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.Values;

/** One rendering, over one set of variables; belongs to one thread. */
public final class Rendering implements Environment {

    private static final int MOST_UNCOUNTED = 4_096;

    private final Library library;
    private final Meter meter;
    private final int uncountedOutput;
    private final Scope variables;
    private final Scope globals;
    private @Nullable Frame running;
    private @Nullable NativeOutput nativeOutput;
    private boolean isFolding;

    public Rendering(Library library, Map<String, ? extends @Nullable Object> variables, Cancellation cancellation) {
        this.library = library;
        this.meter = new Meter(library.limits(), cancellation, this::bytesInUse);
        this.uncountedOutput = Math.min(library.limits().maxSize(), MOST_UNCOUNTED);
        this.variables = new Variables(variables);
        this.globals = new Variables(Map.of());
    }

    /** The caller's variables, then the engine's globals, then Jinja2's functions. */
    private final class Variables extends Scope {
        private final Map<String, ? extends @Nullable Object> given;

        Variables(Map<String, ? extends @Nullable Object> given) {
            super(null);
            this.given = given;
        }

        @Override
        @Nullable
        Object own(String name) {
            Object value = given.get(name);
            if (value != null || given.containsKey(name)) {
                return Values.of(value);
            }
            Object global = library.global(name);
            if (global != TemplateObject.MISSING) {
                return Values.of(global);
            }
            Builtin function = Functions.TABLE.get(name);
            return function == null ? TemplateObject.MISSING : new GlobalFunction(Rendering.this, function);
        }
    }

    /** Renders to text. */
    public String text(Compiled template) {
        StringBuilder output = new StringBuilder(template.source().length() * 2);
        guarded(template, () -> run(template, variables, output));
        return output.toString();
    }

    /** Renders to the value of the one part that is printed; to text if there is none, or more. */
    public @Nullable Object nativeValue(Compiled template) {
        StringBuilder output = new StringBuilder();
        NativeOutput parts = new NativeOutput(output);
        nativeOutput = parts;
        guarded(template, () -> run(template, variables, output));
        return parts.value();
    }

    boolean isNative(StringBuilder output) {
        return nativeOutput != null && nativeOutput.isOf(output);
    }

    /** Notes what is printed, if it is printed by the template itself. */
    void printed(StringBuilder output, @Nullable Object value) {
        if (nativeOutput != null && nativeOutput.isOf(output)) {
            nativeOutput.add(value);
        }
    }

    /** Works something out as Jinja2 does before a template runs. */
    @Nullable
    Object folding(Supplier<@Nullable Object> work) {
        boolean outer = isFolding;
        isFolding = true;
        try {
            return work.get();
        } finally {
            isFolding = outer;
        }
    }

    boolean isFolding() {
        return isFolding;
    }

    /** Renders and gives what the template exports. */
    public Map<String, @Nullable Object> exports(Compiled template) {
        return guarded(template, () -> run(template, variables, new StringBuilder()))
                .exports();
    }

    /** A stack or heap that is smaller than the limits reckon with ends the rendering as the limits do. */
    private static <T> T guarded(Compiled template, Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            PythonException failure = PythonException.of("RecursionError", "maximum recursion depth exceeded");
            throw failure(failure, template.place(1, 0), List.of());
        } catch (OutOfMemoryError full) {
            // what the estimate missed; all that the rendering has made is garbage by now
            PythonException failure = PythonException.limit(
                    "The template needs more memory than the JVM has; raise -Xmx or" + " lower RenderLimits.maxMemory");
            throw failure(failure, template.place(1, 0), List.of());
        } catch (TemplateException failure) {
            throw failure;
        } catch (RuntimeException defect) {
            throw failure(PythonException.ofDefect(defect), template.place(1, 0), List.of());
        }
    }

    /** Runs a template in a context of its own. */
    Context run(Compiled template, Scope outer, StringBuilder output) {
        Context context = new Context(template, outer);
        Compiled next = template;
        while (next != null) {
            Compiled running = next;
            Frame frame = top(running, context, output);
            located(frame, () -> {
                meter.enter(running.body().depth());
                running.body().run(frame);
                meter.leave(running.body().depth());
                return context;
            });
            next = frame.parent();
        }
        return context;
    }

    private Frame top(Compiled template, Context context, StringBuilder output) {
        template.names().hideIn(context.root());
        if (template.usesSelf()) {
            context.root().set("self", new SelfReference(this, context));
        }
        return new Frame(this, context, template, context.root(), true, output);
    }

    /** Puts the place where the frame is to a failure. */
    static <T> T located(Frame frame, Supplier<T> work, String... macros) {
        Rendering rendering = frame.rendering();
        Frame caller = rendering.running;
        frame.setCaller(caller);
        rendering.running = frame;
        try {
            return work.get();
        } catch (PythonException failure) {
            Position position = frame.current().position();
            throw failure(failure, frame.source().place(position.line(), position.offset()), List.of(macros));
        } catch (TemplateException failure) {
            throw macros.length == 0 ? failure : failure.within(macros[0]);
        } finally {
            rendering.running = caller;
        }
    }

    /** What the names and outputs of all frames that run hold. */
    private long bytesInUse(long most) {
        Memory memory = new Memory(most);
        for (Frame frame = running; frame != null; frame = frame.caller()) {
            frame.addTo(memory);
        }
        return memory.bytes();
    }

    private static TemplateException failure(
            PythonException failure, TemplateException.Place place, List<String> macros) {
        return new TemplateException(failure.code(), failure.type(), failure.text(), place, macros, failure.getCause());
    }

    /** So much may be printed before the meter is asked. */
    int uncountedOutput() {
        return uncountedOutput;
    }

    Library library() {
        return library;
    }

    /** What a template sees that is included or imported without context. */
    Scope globals() {
        return globals;
    }

    Undefined undefinedName(String name) {
        return Undefined.ofName(library.undefinedKind(), name);
    }

    @Override
    public Meter meter() {
        return meter;
    }

    @Override
    public Undefined undefined(String hint) {
        return Undefined.ofHint(library.undefinedKind(), hint);
    }

    @Override
    public Undefined undefinedPart(@Nullable Object object, @Nullable Object name) {
        return Undefined.ofPart(library.undefinedKind(), object, name);
    }

    @Override
    public @Nullable Object attribute(@Nullable Object object, String name) {
        if (object instanceof Undefined undefined) {
            return undefined.attribute(name);
        }
        Object value = ownAttribute(object, name);
        if (value == TemplateObject.MISSING) {
            value = Methods.isPrivate(name)
                    ? Undefined.unsafe(library.undefinedKind(), object, name)
                    : Operators.item(meter, object, name);
        }
        return value == TemplateObject.MISSING ? undefinedPart(object, name) : value;
    }

    @Override
    public @Nullable Object item(@Nullable Object object, @Nullable Object key) {
        if (object instanceof Undefined undefined) {
            return undefined.part();
        }
        Object value = Operators.item(meter, object, key);
        if (value == TemplateObject.MISSING && key instanceof String name) {
            value = ownAttribute(object, name);
            if (value == TemplateObject.MISSING && Methods.isPrivate(name)) {
                return Undefined.unsafe(library.undefinedKind(), object, name);
            }
        }
        return value == TemplateObject.MISSING ? undefinedPart(object, key) : value;
    }

    private @Nullable Object ownAttribute(@Nullable Object object, String name) {
        if (object instanceof TemplateObject templateObject) {
            Object value = CallerObject.attribute(templateObject, name);
            if (value != TemplateObject.MISSING) {
                return value;
            }
        }
        return Methods.attribute(this, object, name);
    }

    @Override
    public boolean hasAttribute(@Nullable Object object, String name) {
        if (object instanceof Undefined undefined) {
            undefined.part();
            return true;
        }
        return ownAttribute(object, name) != TemplateObject.MISSING;
    }

    @Override
    public @Nullable Object call(@Nullable Object callable, Arguments arguments) {
        meter.step();
        if (!(callable instanceof Jinja.Callable function)) {
            if (callable instanceof Undefined undefined) {
                throw undefined.failure();
            }
            throw PythonException.typeError("'" + Values.typeName(callable) + "' object is not callable");
        }
        return CallerObject.asked(() -> Values.of(function.call(arguments)));
    }

    @Override
    public @Nullable Object filter(@Nullable Object name, @Nullable Object value, Arguments arguments) {
        Function filter = Equality.key(name) instanceof String text ? library.filter(text) : null;
        if (filter == null) {
            throw missing("filter", name);
        }
        return filter.apply(this, value, arguments);
    }

    @Override
    public boolean test(@Nullable Object name, @Nullable Object value, Arguments arguments) {
        Function test = Equality.key(name) instanceof String text ? library.test(text) : null;
        if (test == null) {
            throw missing("test", name);
        }
        return Values.isTrue(test.apply(this, value, arguments));
    }

    private static PythonException missing(String kind, @Nullable Object name) {
        String message = "No " + kind + " named " + Repr.repr(name) + ".";
        return PythonException.runtime(
                name instanceof Undefined undefined
                        ? message + " (" + undefined.failure().text() + "; did you forget to quote the callable name?)"
                        : message);
    }

    @Override
    public boolean hasFilter(String name) {
        return library.filter(name) != null;
    }

    @Override
    public boolean hasTest(String name) {
        return library.test(name) != null;
    }
}
