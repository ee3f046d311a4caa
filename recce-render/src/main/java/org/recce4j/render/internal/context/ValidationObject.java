package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code validation.any[…]}: what it makes is given to {@code config.get}, which here accepts all values. */
final class ValidationObject implements TemplateObject {

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("any") ? new Any() : MISSING;
    }

    private static final class Any implements TemplateObject, Jinja.Callable {

        @Override
        public @Nullable Object item(@Nullable Object types) {
            return (Jinja.Callable) value -> null;
        }

        @Override
        public @Nullable Object call(Arguments types) {
            return (Jinja.Callable) value -> null;
        }
    }
}
