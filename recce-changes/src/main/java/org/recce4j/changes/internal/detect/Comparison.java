package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** Compares one aspect of a node that both states have. */
@FunctionalInterface
interface Comparison {

    /** Returns what exactly differs, for the change's detail; null when nothing does. */
    @Nullable
    Json difference(Node before, Node after, Compared compared);

    /** A comparison that finds nothing. */
    Comparison NOTHING = (before, after, compared) -> null;
}
