package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** {@code object.method}, not called yet. */
record BoundMethod(Environment env, Object object, Builtin method) implements Jinja.Callable, ValueHolder {

    @Override
    public @Nullable Object call(Arguments arguments) {
        if (!(object instanceof Markup)) {
            return method.call(env, object, arguments);
        }
        return TextEdits.wrapped(
                env.meter(), method.call(env, object, TextEdits.escaped(env, method.name(), arguments)));
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return List.of(object);
    }

    @Override
    public String toString() {
        return "<built-in method " + method.name() + " of " + TemplateValues.typeName(object) + " object "
                + Repr.address(object) + ">";
    }
}
