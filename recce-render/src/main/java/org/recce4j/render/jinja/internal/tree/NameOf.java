package org.recce4j.render.jinja.internal.tree;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** A name that is read. */
public final class NameOf extends Expression {

    private final String name;

    public NameOf(Position position, String name) {
        super(position);
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        Object value = frame.scope().lookUp(name);
        return value == TemplateObject.MISSING ? frame.rendering().undefinedName(name) : value;
    }

    @Override
    String source() {
        return name;
    }

    @Override
    public String kind() {
        return "name";
    }
}
