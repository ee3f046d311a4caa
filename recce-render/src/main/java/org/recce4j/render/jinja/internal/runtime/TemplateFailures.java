package org.recce4j.render.jinja.internal.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.recce4j.render.jinja.MacroReturn;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Turns failures of a rendering into the exception that the caller receives. */
final class TemplateFailures {

    private TemplateFailures() {}

    /** Runs the whole work; a stack or heap that is smaller than the limits assume ends it as a limit does. */
    static <T> T guarded(CompiledTemplate template, Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError tooDeep) {
            throw at(template, PythonException.of("RecursionError", "maximum recursion depth exceeded"));
        } catch (OutOfMemoryError full) {
            // what the estimate missed; everything that the rendering made is garbage by now
            throw at(
                    template,
                    PythonException.limit(
                            "The template needs more memory than the JVM has; raise -Xmx or lower RenderLimits.maxMemory"));
        } catch (TemplateException failure) {
            throw failure;
        } catch (MacroReturn outside) {
            throw at(template, PythonException.runtime(String.valueOf(outside.getMessage())));
        } catch (RuntimeException defect) {
            throw at(template, PythonException.ofDefect(defect));
        }
    }

    private static TemplateException at(CompiledTemplate template, PythonException failure) {
        return at(template.place(1, 0), failure, List.of());
    }

    static TemplateException at(TemplateException.Place place, PythonException failure, List<String> macros) {
        return new TemplateException(failure.code(), failure.type(), failure.text(), place, macros, failure.getCause());
    }
}
