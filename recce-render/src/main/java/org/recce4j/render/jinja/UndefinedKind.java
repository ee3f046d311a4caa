package org.recce4j.render.jinja;

/** What a template may do with a name, attribute or item that does not exist (Jinja2 3.1, "Undefined Types"). */
public enum UndefinedKind {
    /** Jinja2's {@code Undefined}: it prints nothing, is false and empty; any other use is an error. */
    LENIENT,
    /** Jinja2's {@code StrictUndefined}: any use except {@code is defined} and {@code default} is an error. */
    STRICT,
    /** Jinja2's {@code ChainableUndefined}: like {@link #LENIENT}, and its attributes and items are undefined, too. */
    CHAINABLE,
    /** Jinja2's {@code DebugUndefined}: like {@link #LENIENT}, but it prints its own name between braces. */
    DEBUG
}
