package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonException;

/** A class in a rendering. */
record BoundType(Environment env, PythonModule type) implements Jinja.Callable, TemplateObject {

    @Override
    public @Nullable Object call(Arguments arguments) {
        Builtin constructor = type.constructor;
        if (constructor == null) {
            throw PythonException.typeError("'module' object is not callable");
        }
        return constructor.call(env, MISSING, arguments);
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return type.attribute(env, attribute);
    }

    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public String toString() {
        return "<class '" + type.name + "'>";
    }
}
