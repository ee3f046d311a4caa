package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Memory;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Values;

/** Where a rendering is: the scope, the output, the part that runs. One for the top of a template, each macro call, each block. */
final class Frame {

    private final Rendering rendering;
    private final Context context;
    private final Compiled source;
    private final boolean isTop;
    private Scope scope;
    private StringBuilder output;
    /** The length of the output that the meter knows of. */
    private int counted;

    private Node current;
    private @Nullable Compiled parent;
    private @Nullable Frame caller;
    private @Nullable StringBuilder topOutput;

    /** {@code source} is the template whose text runs: with inheritance not always the context's. */
    Frame(Rendering rendering, Context context, Compiled source, Scope scope, boolean isTop, StringBuilder output) {
        this.rendering = rendering;
        this.context = context;
        this.source = source;
        this.scope = scope;
        this.isTop = isTop;
        this.output = output;
        this.current = source.body();
    }

    void setCaller(@Nullable Frame frame) {
        caller = frame;
    }

    @Nullable
    Frame caller() {
        return caller;
    }

    void addTo(Memory memory) {
        scope.addTo(memory);
        context.root().addTo(memory);
        memory.addCharacters(output.length());
    }

    Rendering rendering() {
        return rendering;
    }

    Context context() {
        return context;
    }

    Compiled source() {
        return source;
    }

    Scope scope() {
        return scope;
    }

    /** Enters a scope; the caller restores what this returns. */
    Scope swapScope(Scope inner) {
        Scope outer = scope;
        scope = inner;
        return outer;
    }

    StringBuilder output() {
        return output;
    }

    /** What was printed, as a value of the template's. */
    String text() {
        rendering.meter().madeText(output.length());
        return output.toString();
    }

    StringBuilder swapOutput(StringBuilder other) {
        StringBuilder before = output;
        output = other;
        counted = other.length();
        return before;
    }

    /** Nothing is printed at the top of a template behind its {@code extends}, but what a {@code set} block captures. */
    boolean isPrinting() {
        return parent == null || output != topOutput;
    }

    void extend(Compiled template) {
        parent = template;
        topOutput = output;
    }

    @Nullable
    Compiled parent() {
        return parent;
    }

    /** Whether assignments here are the template's own, which it exports. */
    boolean isTopLevel() {
        return isTop && scope == context.root();
    }

    void print(@Nullable Object value) {
        rendering.printed(output, value);
        append(value);
    }

    /** What Jinja2 knows beforehand it prints as text, in its native environment too. */
    void printConstant(@Nullable Object value) {
        int before = output.length();
        append(value);
        if (rendering.isNative(output)) {
            rendering.printed(output, output.substring(before));
        }
    }

    private void append(@Nullable Object value) {
        Repr.str(rendering.meter(), output, value);
        int uncounted = output.length() - counted;
        if (uncounted > rendering.uncountedOutput()) {
            rendering.meter().printed(output.length(), uncounted);
            counted = output.length();
        }
    }

    /** What a block gives has to be text: Jinja2 joins it to the rest without a conversion. */
    void printText(@Nullable Object value) {
        if (Markup.textOf(value) == null) {
            throw PythonException.typeError(
                    "sequence item 0: expected str instance, " + Values.typeName(value) + " found");
        }
        print(value);
    }

    void step(Node node) {
        current = node;
        rendering.meter().step();
    }

    /** The part that runs has this place from here on. */
    void at(Node node) {
        current = node;
    }

    Node current() {
        return current;
    }
}
