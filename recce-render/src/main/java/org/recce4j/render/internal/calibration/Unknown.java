package org.recce4j.render.internal.calibration;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Input;

/**
 * Something whose value is searched for.
 *
 * @param input what it is
 * @param packageName the only package that has this value of a variable; null for all
 */
record Unknown(Input input, @Nullable String packageName) implements Comparable<Unknown> {

    private static final Comparator<Unknown> ORDER = Comparator.comparing(Unknown::input)
            .thenComparing(unknown -> Objects.requireNonNullElse(unknown.packageName, ""));

    static Unknown of(Input input) {
        return new Unknown(input, null);
    }

    boolean isVariable() {
        return input.kind() == Input.Kind.VAR;
    }

    @Override
    public int compareTo(Unknown other) {
        return ORDER.compare(this, other);
    }
}
