package org.recce4j.render.jinja.internal.runtime;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.value.Meter;

/** Renders templates over one set of variables. Belongs to one rendering, and so to one thread. */
public final class TemplateRenderer {

    private static final int MOST_UNCOUNTED = 4_096;

    private final RenderEnvironment environment;
    private final CallStack calls = new CallStack();
    private final int uncountedOutput;
    private final VariableScope variables;
    private @Nullable NativeOutput nativeOutput;
    private boolean isFolding;

    public TemplateRenderer(
            Library library, Map<String, ? extends @Nullable Object> variables, Cancellation cancellation) {
        this.environment = new RenderEnvironment(library, new Meter(library.limits(), cancellation, calls::bytesInUse));
        this.uncountedOutput = Math.min(library.limits().maxSize(), MOST_UNCOUNTED);
        this.variables = new OutermostScope(environment, variables);
    }

    public RenderEnvironment environment() {
        return environment;
    }

    /** Renders to text. */
    public String text(CompiledTemplate template) {
        StringBuilder output = new StringBuilder(template.source().length() * 2);
        run(template, output);
        return output.toString();
    }

    /** Only the outermost rendering is guarded: what a callable renders belongs to the template that calls it. */
    private TemplateContext run(CompiledTemplate template, StringBuilder output) {
        return calls.isEmpty()
                ? TemplateFailures.guarded(template, () -> run(template, variables, output))
                : run(template, variables, output);
    }

    /** Renders to the value of the one part that is printed; to text if there is none, or more. */
    public @Nullable Object nativeValue(CompiledTemplate template) {
        StringBuilder output = new StringBuilder();
        NativeOutput parts = new NativeOutput(output);
        NativeOutput outer = nativeOutput;
        nativeOutput = parts;
        try {
            run(template, output);
        } finally {
            nativeOutput = outer;
        }
        return parts.value();
    }

    /** Renders, and returns what the template exports. */
    public Map<String, @Nullable Object> exports(CompiledTemplate template) {
        return run(template, new StringBuilder()).exports();
    }

    /** Returns a macro that a template of this library defines at its top; null if there is none of this name. */
    public Jinja.@Nullable Callable macro(CompiledTemplate template, Library library, String name) {
        Object macro = environment.with(
                library, () -> run(template, new StringBuilder()).root().own(name));
        return macro instanceof Jinja.Callable callable ? new ReturningMacro(this, callable) : null;
    }

    /** Runs a template in a context of its own. */
    public TemplateContext run(CompiledTemplate template, VariableScope outer, StringBuilder output) {
        TemplateContext context = new TemplateContext(template, outer);
        CompiledTemplate next = template;
        while (next != null) {
            CompiledTemplate running = next;
            StackFrame frame = top(running, context, output);
            calls.run(frame, () -> {
                frame.runWithin(running.body().depth(), running.body());
                return context;
            });
            next = frame.parent();
        }
        return context;
    }

    private StackFrame top(CompiledTemplate template, TemplateContext context, StringBuilder output) {
        template.names().hideIn(context.root());
        if (template.usesSelf()) {
            context.root().set("self", new SelfReference(this, context));
        }
        return new StackFrame(this, context, template, context.root(), true, output);
    }

    CallStack calls() {
        return calls;
    }

    /** Returns what a template sees that is included or imported without context. */
    public VariableScope globals() {
        return new OutermostScope(environment, Map.of());
    }

    /** Returns how many characters can be printed before the meter is asked. */
    int uncountedOutput() {
        return uncountedOutput;
    }

    boolean isNative(StringBuilder output) {
        return nativeOutput != null && nativeOutput.isOf(output);
    }

    /** Notes what is printed, if the template itself prints it. */
    void printed(StringBuilder output, @Nullable Object value) {
        if (nativeOutput != null && nativeOutput.isOf(output)) {
            nativeOutput.add(value);
        }
    }

    /** Evaluates something as Jinja2 does before a template runs. */
    public @Nullable Object folding(Supplier<@Nullable Object> work) {
        boolean outer = isFolding;
        isFolding = true;
        try {
            return work.get();
        } finally {
            isFolding = outer;
        }
    }

    public boolean isFolding() {
        return isFolding;
    }
}
