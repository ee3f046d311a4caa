package org.recce4j.render.jinja.internal.tree;

import org.recce4j.render.jinja.TemplateObject;

/** The variable {@code self}: a template's blocks (Jinja2's {@code runtime.TemplateReference}). */
record SelfReference(Rendering rendering, Context context) implements TemplateObject {

    @Override
    public Object attribute(String name) {
        return context.blocks(name).isEmpty()
                ? MISSING
                : new BlockReference(rendering, context, name, 0, context.visible());
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
