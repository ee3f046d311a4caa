package org.recce4j.render;

/** Whether an incremental model's own table is taken to exist, which is what {@code is_incremental()} asks. */
public enum IncrementalMode {
    /** It does not exist: models render as for a first or full build. The default. */
    NEVER,
    /** It exists: incremental models render as for a later build. */
    ALWAYS,
    /**
     * As in the model's compiled code, if the artifact contains it and one of the two reproduces it; else as a given {@link
     * Introspector} says, and without an answer as {@link #NEVER}.
     */
    AUTO
}
