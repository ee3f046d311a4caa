package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Samples;
import org.recce4j.model.Json;

/** A row, and how much more often base has it than current. */
final class CopiedRow {

    private final List<@Nullable Object> key;
    private final List<Json> shown;
    private long surplus;

    CopiedRow(List<@Nullable Object> key, List<Json> shown) {
        this.key = key;
        this.shown = shown;
    }

    void addOfBase() {
        surplus++;
    }

    void addOfCurrent() {
        surplus--;
    }

    List<@Nullable Object> key() {
        return key;
    }

    Samples.Row row() {
        return surplus > 0
                ? new Samples.Row(Samples.Kind.REMOVED, shown, null, Set.of())
                : new Samples.Row(Samples.Kind.ADDED, null, shown, Set.of());
    }

    long surplus() {
        return surplus;
    }
}
