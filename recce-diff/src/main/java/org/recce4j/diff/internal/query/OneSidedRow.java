package org.recce4j.diff.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * A row that one side has, or has more often than the other.
 *
 * @param inBase which side has it
 * @param key the values of the key in the form in which they are equal if they are the same
 * @param values its values, in the order of the pairs
 */
record OneSidedRow(boolean inBase, List<@Nullable Object> key, List<Json> values) {

    static OneSidedRow of(
            boolean inBase, List<Json> values, List<ResultColumnPair> pairs, List<ResultColumnPair> keys) {
        return new OneSidedRow(inBase, exact(inBase, values, pairs, keys), values);
    }

    /** Returns values of the row in the form in which they are equal if they are the same. */
    List<@Nullable Object> exact(List<ResultColumnPair> pairs) {
        return exact(inBase, values, pairs, pairs);
    }

    private static List<@Nullable Object> exact(
            boolean inBase, List<Json> values, List<ResultColumnPair> pairs, List<ResultColumnPair> some) {
        List<@Nullable Object> exact = new ArrayList<>();
        for (ResultColumnPair pair : some) {
            Json value = values.get(pairs.indexOf(pair));
            exact.add(
                    inBase
                            ? ValueIdentity.of(value, pair.base(), pair.current())
                            : ValueIdentity.of(value, pair.current(), pair.base()));
        }
        return exact;
    }
}
