package org.recce4j.render.jinja.internal.runtime;

/** A part of a template's syntax tree, as far as the run time knows it. */
public interface TreePart {

    SourcePosition position();

    /** Returns how many levels of parts this one has, itself included. */
    int depth();
}
