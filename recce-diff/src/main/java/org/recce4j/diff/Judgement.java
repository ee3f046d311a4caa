package org.recce4j.diff;

import java.util.Objects;

/**
 * The judgement of a {@link Policy} about a difference.
 *
 * @param level whether the difference is allowed
 * @param why the numbers and limits that decided, for people
 */
public record Judgement(Level level, String why) {

    public Judgement {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(why, "why");
    }

    /** Whether a difference is allowed. */
    public enum Level {
        /** It is allowed. */
        ALLOWED,
        /** It is reported as a warning. */
        WARNS,
        /** It is not allowed. */
        FAILS
    }
}
