package org.recce4j.changes.internal.detect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one thing is called in two environments.
 *
 * @param before in the base state; null when unknown
 * @param after in the current state; null when unknown
 */
record NamePair(@Nullable String before, @Nullable String after) {

    static final NamePair UNKNOWN = new NamePair(null, null);

    boolean isSame() {
        return Objects.equals(before, after);
    }

    /** Whether one text becomes the other if the name in it is replaced. */
    boolean maps(String old, String now) {
        return before != null
                && after != null
                && !before.isEmpty()
                && !after.isEmpty()
                && (old.replace(before, after).equals(now)
                        || now.replace(after, before).equals(old));
    }
}
