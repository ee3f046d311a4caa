package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.MacroReturn;
import org.recce4j.render.jinja.internal.value.Meter;

/** A macro of another template, which {@link MacroReturn} ends. */
record ReturningMacro(TemplateRenderer renderer, Jinja.Callable macro) implements Jinja.Callable {

    @Override
    public @Nullable Object call(Arguments arguments) {
        Meter meter = renderer.environment().meter();
        int depth = meter.depth();
        try {
            return macro.call(arguments);
        } catch (MacroReturn end) {
            meter.leaveTo(depth);
            return end.value();
        }
    }
}
