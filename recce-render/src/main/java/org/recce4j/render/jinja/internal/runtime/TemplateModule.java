package org.recce4j.render.jinja.internal.runtime;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** An imported template: what it exports, and what it printed (Jinja2's {@code TemplateModule}). */
public record TemplateModule(CompiledTemplate template, Map<String, @Nullable Object> exports, String text)
        implements TemplateObject, ValueHolder {

    @Override
    public @Nullable Object attribute(String name) {
        return exports.containsKey(name) ? exports.get(name) : MISSING;
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return exports.values();
    }

    @Override
    public String typeName() {
        return "TemplateModule";
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.environment.TemplateModule";
    }

    @Override
    public String repr() {
        return "<TemplateModule " + (template.name() == null ? "memory" : Repr.repr(template.name())) + ">";
    }

    @Override
    public String toString() {
        return text;
    }
}
