package org.recce4j.render.jinja.internal.runtime;

/** A part that does something: writes, assigns, repeats. */
public interface Executable extends TreePart {

    Flow run(StackFrame frame);
}
