package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Memory;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Where a rendering is: the scope, the output, the part that runs. One for the top of a template, each macro call, each block. */
public final class StackFrame {

    private final TemplateRenderer renderer;
    private final RenderEnvironment environment;
    private final TemplateContext context;
    private final CompiledTemplate source;
    private final boolean isTop;
    private VariableScope scope;
    private StringBuilder output;
    /** The length of the output that the meter has counted. */
    private int counted;

    private TreePart current;
    private @Nullable CompiledTemplate parent;
    private @Nullable StackFrame caller;
    private @Nullable StringBuilder topOutput;

    /** {@code source} is the template whose text runs; with inheritance it can differ from the context's. */
    StackFrame(
            TemplateRenderer renderer,
            TemplateContext context,
            CompiledTemplate source,
            VariableScope scope,
            boolean isTop,
            StringBuilder output) {
        this.renderer = renderer;
        this.environment = renderer.environment();
        this.context = context;
        this.source = source;
        this.scope = scope;
        this.isTop = isTop;
        this.output = output;
        this.current = source.body();
    }

    void setCaller(@Nullable StackFrame frame) {
        caller = frame;
    }

    @Nullable
    StackFrame caller() {
        return caller;
    }

    void addTo(Memory memory) {
        scope.addTo(memory);
        context.root().addTo(memory);
        memory.addCharacters(output.length());
    }

    public RenderEnvironment environment() {
        return environment;
    }

    public Meter meter() {
        return environment.meter();
    }

    public TemplateRenderer renderer() {
        return renderer;
    }

    public TemplateContext context() {
        return context;
    }

    public CompiledTemplate source() {
        return source;
    }

    public VariableScope scope() {
        return scope;
    }

    /** Enters a scope, and returns the previous one, which the caller must restore. */
    public VariableScope swapScope(VariableScope inner) {
        VariableScope outer = scope;
        scope = inner;
        return outer;
    }

    public StringBuilder output() {
        return output;
    }

    /** Returns what was printed, as a value of the template. */
    public String text() {
        environment.meter().madeText(output.length());
        return output.toString();
    }

    public StringBuilder swapOutput(StringBuilder other) {
        StringBuilder before = output;
        output = other;
        counted = other.length();
        return before;
    }

    /** After {@code extends}, the top level of a template prints only into {@code set} blocks. */
    public boolean isPrinting() {
        return parent == null || output != topOutput;
    }

    public void extend(CompiledTemplate template) {
        parent = template;
        topOutput = output;
    }

    @Nullable
    public CompiledTemplate parent() {
        return parent;
    }

    /** Whether assignments here are exported by the template. */
    public boolean isTopLevel() {
        return isTop && scope == context.root();
    }

    public void print(@Nullable Object value) {
        renderer.printed(output, value);
        append(value);
    }

    /** Jinja2 prints constants as text, even in its native environment. */
    public void printConstant(@Nullable Object value) {
        int before = output.length();
        append(value);
        if (renderer.isNative(output)) {
            renderer.printed(output, output.substring(before));
        }
    }

    private void append(@Nullable Object value) {
        Repr.str(environment.meter(), output, value);
        int uncounted = output.length() - counted;
        if (uncounted > renderer.uncountedOutput()) {
            environment.meter().printed(output.length(), uncounted);
            counted = output.length();
        }
    }

    /** Prints the result of a block, which must be text: Jinja2 joins it to the rest without a conversion. */
    public void printText(@Nullable Object value) {
        if (Markup.textOf(value) == null) {
            throw PythonException.typeError(
                    "sequence item 0: expected str instance, " + TemplateValues.typeName(value) + " found");
        }
        print(value);
    }

    /** Runs a body; the depth is that of the part around it. */
    void runWithin(int depth, Executable body) {
        meter().enter(depth);
        body.run(this);
        meter().leave(depth);
    }

    public void step(TreePart node) {
        current = node;
        environment.meter().step();
    }

    /** Sets the part that runs, for the place of an error. */
    public void at(TreePart node) {
        current = node;
    }

    public TreePart current() {
        return current;
    }
}
