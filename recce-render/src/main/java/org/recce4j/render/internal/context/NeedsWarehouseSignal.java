package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;

/** Ends a rendering that asks the warehouse what nothing answers. */
public final class NeedsWarehouseSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final @Nullable String relation;

    NeedsWarehouseSignal(String operation, @Nullable String relation) {
        super("the template calls " + operation, null, false, false);
        this.operation = operation;
        this.relation = relation;
    }

    /** Returns what it calls. */
    public String operation() {
        return operation;
    }

    /** Returns the relation that it asks about, as SQL; null for anything else. */
    public @Nullable String relation() {
        return relation;
    }
}
