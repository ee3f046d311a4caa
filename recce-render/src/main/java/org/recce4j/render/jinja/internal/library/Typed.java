package org.recce4j.render.jinja.internal.library;

import org.recce4j.render.jinja.internal.value.PythonObject;

/** A value whose type has methods. */
public interface Typed extends PythonObject {

    /** Its methods; the object is their first argument. */
    FunctionTable methods();
}
