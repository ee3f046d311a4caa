package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** The result of {@code cycler(…)} (Jinja2's {@code utils.Cycler}). */
final class Cycler implements TemplateObject, ValueHolder {

    private final List<@Nullable Object> items;
    private int position;

    Cycler(List<@Nullable Object> items) {
        if (items.isEmpty()) {
            throw PythonException.of("RuntimeError", "at least one item has to be provided");
        }
        this.items = items;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> items.get(position);
            case "items" -> items;
            case "next" -> (Jinja.Callable) arguments -> next();
            case "pos" -> (long) position;
            case "reset" ->
                (Jinja.Callable) arguments -> {
                    position = 0;
                    return null;
                };
            default -> MISSING;
        };
    }

    private @Nullable Object next() {
        Object current = items.get(position);
        position = (position + 1) % items.size();
        return current;
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return items;
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.utils.Cycler";
    }

    @Override
    public String toString() {
        return "<jinja2.utils.Cycler object " + Repr.address(this) + ">";
    }
}
