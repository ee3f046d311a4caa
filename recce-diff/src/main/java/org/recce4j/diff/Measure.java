package org.recce4j.diff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much differs, as a number that a {@link Policy} can limit. A result needs a measure for everything that can
 * differ: no limit allows a difference that no measure counts.
 *
 * @param name what is counted, such as {@code rows}
 * @param total the measure that this one is a part of, as {@code added} is of {@code rows}; its own name if it is not
 *     a part. A limit of the total also limits each part
 * @param count how many differ
 * @param base the number in base, for percentages; null if percentages make no sense
 * @param subject what it is about, such as the name of a model; empty for all that the check compares
 */
public record Measure(
        String name, String total, long count, @Nullable Long base, String subject) {

    public Measure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(subject, "subject");
    }

    /** Returns a measure without parts, for which percentages make no sense. */
    public static Measure of(String name, long count) {
        return new Measure(name, name, count, null, "");
    }

    /**
     * Returns a measure without parts.
     *
     * @param base the number in base, for percentages
     */
    public static Measure of(String name, long count, long base) {
        return new Measure(name, name, count, base, "");
    }

    /** Returns a part of this measure. */
    public Measure part(String part, long some) {
        return new Measure(part, name, some, base, subject);
    }

    /** Returns whether this measure is a part of another one. */
    public boolean isPart() {
        return !name.equals(total);
    }
}
