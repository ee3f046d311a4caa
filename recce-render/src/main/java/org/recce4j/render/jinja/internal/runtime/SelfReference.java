package org.recce4j.render.jinja.internal.runtime;

import org.recce4j.render.jinja.TemplateObject;

/** The variable {@code self}: a template's blocks (Jinja2's {@code runtime.TemplateReference}). */
record SelfReference(TemplateRenderer renderer, TemplateContext context) implements TemplateObject {

    @Override
    public Object attribute(String name) {
        return context.blocks(name).isEmpty()
                ? MISSING
                : new BlockReference(renderer, context, name, 0, context.visible());
    }

    @Override
    public String typeName() {
        return "TemplateReference";
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.runtime.TemplateReference";
    }

    @Override
    public String toString() {
        return "<TemplateReference None>";
    }
}
