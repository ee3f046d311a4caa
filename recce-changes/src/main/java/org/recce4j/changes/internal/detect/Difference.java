package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.recce4j.model.Json;

/** What a comparison found. Immutable. */
sealed interface Difference {

    /** Both sides are the same. */
    record Same() implements Difference {
        private static final Same INSTANCE = new Same();
    }

    /** The sides differ, without a detail. */
    record Differs() implements Difference {
        private static final Differs INSTANCE = new Differs();
    }

    /**
     * The sides differ, and the change says in what.
     *
     * @param detail the names of the fields, keys or columns that differ; for a contract what breaks
     */
    record Named(Json detail) implements Difference {}

    static Difference same() {
        return Same.INSTANCE;
    }

    static Difference differs() {
        return Differs.INSTANCE;
    }

    static Difference unless(boolean same) {
        return same ? same() : differs();
    }

    /** Returns a difference that names these; the same if there is none. */
    static Difference named(Collection<String> names) {
        return names.isEmpty() ? same() : new Named(Json.of(List.copyOf(names)));
    }

    /** Returns a difference that names those of the names that differ, in their order. */
    static Difference among(Predicate<String> differs, String... names) {
        List<String> differing = List.of();
        for (String name : names) {
            if (differs.test(name)) {
                differing = differing.isEmpty() ? new ArrayList<>() : differing;
                differing.add(name);
            }
        }
        return named(differing);
    }

    /** Returns both in one: all that both name. */
    default Difference and(Difference other) {
        if (this instanceof Named first && other instanceof Named second) {
            List<Json> details = new ArrayList<>(ValueSameness.items(first.detail()));
            details.addAll(ValueSameness.items(second.detail()));
            return new Named(new Json.Arr(details));
        }
        return other instanceof Same || (other instanceof Differs && !(this instanceof Same)) ? this : other;
    }
}
