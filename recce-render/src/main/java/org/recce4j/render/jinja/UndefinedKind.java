package org.recce4j.render.jinja;

/** What a name, attribute or item that is not there may be used for (Jinja2 3.1, "Undefined Types"). */
public enum UndefinedKind {
    /** It prints nothing, is false and empty; any other use is an error. */
    LENIENT("Undefined"),
    /** Any use but {@code is defined} and {@code default} is an error. */
    STRICT("StrictUndefined"),
    /** As {@link #LENIENT}, and its attributes and items are undefined as well. */
    CHAINABLE("ChainableUndefined"),
    /** As {@link #LENIENT}, but it prints its own name between braces. */
    DEBUG("DebugUndefined");

    private final String className;

    UndefinedKind(String className) {
        this.className = className;
    }

    /** Returns the name of Jinja2's class. */
    public String className() {
        return className;
    }
}
