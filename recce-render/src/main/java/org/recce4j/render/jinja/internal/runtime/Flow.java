package org.recce4j.render.jinja.internal.runtime;

/** How a statement ended: what runs next. */
public enum Flow {
    NORMAL,
    BREAK,
    CONTINUE
}
