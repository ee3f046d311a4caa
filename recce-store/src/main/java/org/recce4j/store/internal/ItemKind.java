package org.recce4j.store.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds; their names are in the store. */
enum ItemKind {
    /** A node; {@code more_parents} beside its own fields are parents that its {@code depends_on} lacks. */
    NODE,
    /** The parents of a node that the state does not have. */
    PARENTS,
    /** All disabled nodes of one id. */
    DISABLED,
    /** A macro. */
    MACRO,
    /** A documentation block. */
    DOC,
    /** A group. */
    GROUP,
    /** The artifact's other top-level fields. */
    EXTRAS,
    /** Run results; not part of the tree. */
    RUN_RESULTS,
    /** Freshness of sources; not part of the tree. */
    FRESHNESS,
    /** What differs from run to run though nothing changed; not part of the tree. */
    DETAILS;

    boolean isInTree() {
        return this != RUN_RESULTS && this != FRESHNESS && this != DETAILS;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ItemKind> ofStored(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.stored().equals(name))
                .findFirst();
    }
}
