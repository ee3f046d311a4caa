package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** The result of {@code namespace(…)}: an object whose attributes can be set in any scope (Jinja2's {@code utils.Namespace}). */
public final class Namespace implements TemplateObject, ValueHolder {

    private final Meter meter;
    private final PythonDict attributes;

    Namespace(Meter meter, PythonDict attributes) {
        this.meter = meter;
        this.attributes = attributes;
    }

    public void set(String name, @Nullable Object value) {
        attributes.put(name, value);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.containsKey(name) ? attributes.get(name) : MISSING;
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return attributes.values();
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.utils.Namespace";
    }

    @Override
    public String toString() {
        return "<Namespace " + Repr.repr(meter, attributes) + ">";
    }
}
