package org.recce4j.diff.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.places.ValueOrder;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.model.Json;

/**
 * Compares two results that were read as a whole, by the rules by which a warehouse compares them.
 *
 * @param pairs the compared columns
 * @param keys which of the pairs are the key
 */
record MemoryComparison(
        List<ReadRow> base, List<ReadRow> current, List<ResultColumnPair> pairs, List<ResultColumnPair> keys) {

    /** Compares what two queries returned, whose columns may have the same name. */
    static MemoryComparison of(Frame base, Frame current, List<ResultColumnPair> pairs, List<ResultColumnPair> keys) {
        return new MemoryComparison(rows(base, true, pairs, keys), rows(current, false, pairs, keys), pairs, keys);
    }

    private static List<ReadRow> rows(
            Frame frame, boolean isBase, List<ResultColumnPair> pairs, List<ResultColumnPair> keys) {
        List<ReadRow> rows = new ArrayList<>();
        for (List<Json> row : frame.data()) {
            List<Json> values = pairs.stream()
                    .map(pair -> row.get(isBase ? pair.baseIndex() : pair.currentIndex()))
                    .toList();
            OneSidedRow read = OneSidedRow.of(isBase, values, pairs, keys);
            rows.add(new ReadRow(read.exact(pairs), read));
        }
        return rows;
    }

    ResultComparison compare() {
        List<OneSidedRow> baseOnly = surplus(base, current);
        List<OneSidedRow> currentOnly = surplus(current, base);
        QueryDiff.Counts counts = new QueryDiff.Counts(
                base.size(),
                current.size(),
                baseOnly.size(),
                currentOnly.size(),
                changed(baseOnly, currentOnly),
                repeated(base),
                repeated(current));
        List<OneSidedRow> found = new ArrayList<>(baseOnly);
        found.addAll(currentOnly);
        found.sort(Comparator.comparing(OneSidedRow::key, new ValueOrder()));
        return new ResultComparison(counts, new OneSidedRows(pairs, found, (long) found.size()), List.of());
    }

    /** The later copies of a row are the surplus ones. */
    private static List<OneSidedRow> surplus(List<ReadRow> here, List<ReadRow> there) {
        Map<List<@Nullable Object>, Long> others = new HashMap<>();
        there.forEach(row -> others.merge(row.exact(), 1L, Long::sum));
        List<OneSidedRow> surplus = new ArrayList<>();
        for (ReadRow row : here) {
            if (others.merge(row.exact(), -1L, Long::sum) < 0) {
                surplus.add(row.row());
            }
        }
        return surplus;
    }

    private long changed(List<OneSidedRow> baseOnly, List<OneSidedRow> currentOnly) {
        Set<List<@Nullable Object>> found = keySet(baseOnly);
        found.retainAll(keySet(currentOnly));
        return keys.isEmpty() ? 0 : found.size();
    }

    private static Set<List<@Nullable Object>> keySet(List<OneSidedRow> rows) {
        return rows.stream().map(OneSidedRow::key).collect(Collectors.toCollection(HashSet::new));
    }

    private long repeated(List<ReadRow> rows) {
        Map<List<@Nullable Object>, Long> byKey = new HashMap<>();
        rows.forEach(row -> byKey.merge(row.row().key(), 1L, Long::sum));
        return keys.isEmpty()
                ? 0
                : byKey.values().stream().filter(count -> count > 1).count();
    }
}
