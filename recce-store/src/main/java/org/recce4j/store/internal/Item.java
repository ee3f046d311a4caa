package org.recce4j.store.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.recce4j.model.Json;

/**
 * A part of a state that is stored by its content.
 *
 * @param kind what it is
 * @param id its id, unique among those of its kind in a state
 * @param content all of it, but what differs from run to run
 */
record Item(Kind kind, String id, Json.Obj content) {

    /** The kinds; their names are in the store. */
    enum Kind {
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

        static Optional<Kind> ofStored(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.stored().equals(name))
                    .findFirst();
        }
    }
}
