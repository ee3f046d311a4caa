package org.recce4j.render.internal;

import java.util.List;
import java.util.function.Supplier;
import org.recce4j.model.ErrorCode;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.internal.context.MissingInputSignal;
import org.recce4j.render.internal.context.NeedsWarehouseSignal;
import org.recce4j.render.internal.context.RenderingScope;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** Turns what ends a rendering into its result. */
final class Outcomes {

    private Outcomes() {}

    static Rendering of(String template, RenderingScope scope, Supplier<String> work) {
        try {
            return new Rendering.Rendered(work.get(), scope.inputs());
        } catch (TemplateException failure) {
            return failed(template, scope, failure);
        }
    }

    private static Rendering failed(String template, RenderingScope scope, TemplateException failure) {
        List<String> stack = scope.failedIn();
        if (failure.getCause() instanceof NeedsWarehouseSignal signal) {
            return new Rendering.NeedsWarehouse(signal.operation(), signal.relation(), stack);
        }
        if (failure.getCause() instanceof MissingInputSignal signal) {
            return new Rendering.MissingInput(signal.input(), String.valueOf(signal.getMessage()), stack);
        }
        if (failure.getCause() instanceof RenderException cause) {
            return new Rendering.Failed(cause.code(), String.valueOf(cause.getMessage()), failure.line(), stack);
        }
        return new Rendering.Failed(code(failure), message(template, failure), failure.line(), stack);
    }

    private static ErrorCode code(TemplateException failure) {
        return failure.code() == TemplateErrorCode.CALL ? RenderErrorCode.COMPILATION : failure.code();
    }

    /** A syntax error shows its line, as in dbt. */
    private static String message(String template, TemplateException failure) {
        if (failure.code() != TemplateErrorCode.SYNTAX) {
            return failure.reason();
        }
        String line = template.lines().skip(failure.line() - 1L).findFirst().orElse("");
        return failure.reason() + "\n  line " + failure.line() + "\n    " + line.strip();
    }
}
