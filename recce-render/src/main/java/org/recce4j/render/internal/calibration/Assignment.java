package org.recce4j.render.internal.calibration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** Values of unknowns. Immutable. */
final class Assignment {

    static final Assignment EMPTY = new Assignment(new TreeMap<>());

    private final SortedMap<Unknown, Json> values;

    private Assignment(SortedMap<Unknown, Json> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    SortedMap<Unknown, Json> values() {
        return values;
    }

    @Nullable
    Json get(Unknown unknown) {
        return values.get(unknown);
    }

    Assignment with(Unknown unknown, Json value) {
        SortedMap<Unknown, Json> changed = new TreeMap<>(values);
        changed.put(unknown, value);
        return new Assignment(changed);
    }

    Assignment without(Unknown unknown) {
        SortedMap<Unknown, Json> changed = new TreeMap<>(values);
        changed.remove(unknown);
        return new Assignment(changed);
    }

    /** Returns these values and those of another one, which win. */
    Assignment with(Assignment other) {
        SortedMap<Unknown, Json> changed = new TreeMap<>(values);
        changed.putAll(other.values);
        return new Assignment(changed);
    }

    /** Returns what differs from another one; what only the other one has is left out. */
    Assignment since(Assignment other) {
        SortedMap<Unknown, Json> changed = new TreeMap<>();
        values.forEach((unknown, value) -> {
            if (!value.equals(other.values.get(unknown))) {
                changed.put(unknown, value);
            }
        });
        return new Assignment(changed);
    }

    /** Returns the unknown that sets an input for a package: the package's own if any package has its own. */
    Unknown place(Input input, String packageName) {
        return isForSomePackages(input) ? new Unknown(input, packageName) : Unknown.of(input);
    }

    /** Returns whether some packages have their own value of an input. */
    boolean isForSomePackages(Input input) {
        return values.keySet().stream()
                .anyMatch(unknown ->
                        unknown.packageName() != null && unknown.input().equals(input));
    }

    /** Returns the value of an input in a package; null if it has none. */
    @Nullable
    Json value(Input input, String packageName) {
        Json own = values.get(new Unknown(input, packageName));
        return own == null ? values.get(Unknown.of(input)) : own;
    }

    /** Returns the same values, those of variables for one package only. */
    Assignment onlyFor(String packageName) {
        SortedMap<Unknown, Json> changed = new TreeMap<>();
        values.forEach((unknown, value) ->
                changed.put(unknown.isVariable() ? new Unknown(unknown.input(), packageName) : unknown, value));
        return new Assignment(changed);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignment assignment && values.equals(assignment.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
