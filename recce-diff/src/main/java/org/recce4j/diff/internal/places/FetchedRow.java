package org.recce4j.diff.internal.places;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * A row of one side.
 *
 * @param values its compared values, as {@link Meeting#value} returns them
 * @param shown the values to show; none if rows are only counted
 */
public record FetchedRow(List<@Nullable Object> values, List<Json> shown) {

    /** Returns the first values, as a key of a map. */
    public List<@Nullable Object> key(int columns) {
        return new ArrayList<>(values.subList(0, columns));
    }

    /** Returns some of the values, as a key of a map. */
    public List<@Nullable Object> key(List<Integer> columns) {
        List<@Nullable Object> key = new ArrayList<>(columns.size());
        columns.forEach(column -> key.add(values.get(column)));
        return key;
    }
}
