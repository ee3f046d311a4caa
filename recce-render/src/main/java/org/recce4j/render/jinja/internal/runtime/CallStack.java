package org.recce4j.render.jinja.internal.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.value.Memory;
import org.recce4j.render.jinja.internal.value.PythonException;

/** The frames that run in one rendering, the innermost on top. */
final class CallStack {

    private @Nullable StackFrame top;

    boolean isEmpty() {
        return top == null;
    }

    /** Runs the work of a frame; a failure gets the place where the frame is, and the name of the macro or block. */
    <T> T run(StackFrame frame, Supplier<T> work, String... macros) {
        StackFrame caller = top;
        frame.setCaller(caller);
        top = frame;
        try {
            return work.get();
        } catch (PythonException failure) {
            SourcePosition position = frame.current().position();
            throw TemplateFailures.at(
                    frame.source().place(position.line(), position.offset()), failure, List.of(macros));
        } catch (TemplateException failure) {
            throw macros.length == 0 ? failure : failure.within(macros[0]);
        } finally {
            top = caller;
        }
    }

    /** Returns what the names and outputs of all frames hold; counting stops beyond {@code most}. */
    long bytesInUse(long most) {
        Memory memory = new Memory(most);
        for (StackFrame frame = top; frame != null; frame = frame.caller()) {
            frame.addTo(memory);
        }
        return memory.bytes();
    }
}
