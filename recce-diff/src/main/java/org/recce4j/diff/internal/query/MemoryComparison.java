package org.recce4j.diff.internal.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.model.Json;

/**
 * Compares two results that were read as a whole, by the rules by which a warehouse compares them.
 *
 * @param keys which of the pairs are the key
 */
record MemoryComparison(Frame base, Frame current, List<ColumnPair> pairs, List<ColumnPair> keys) {

    Comparison compare() {
        List<OneSidedRow> before = rows(base, true);
        List<OneSidedRow> after = rows(current, false);
        List<OneSidedRow> baseOnly = surplus(before, after);
        List<OneSidedRow> currentOnly = surplus(after, before);
        QueryDiff.Counts counts = new QueryDiff.Counts(
                before.size(),
                after.size(),
                baseOnly.size(),
                currentOnly.size(),
                changed(baseOnly, currentOnly),
                repeated(before),
                repeated(after));
        List<OneSidedRow> found = new ArrayList<>(baseOnly);
        found.addAll(currentOnly);
        found.sort(Comparator.comparing(OneSidedRow::key, MemoryComparison::order));
        return new Comparison(counts, new OneSidedRows(pairs, found, (long) found.size()), List.of());
    }

    private List<OneSidedRow> rows(Frame frame, boolean isBase) {
        List<OneSidedRow> rows = new ArrayList<>();
        for (List<Json> row : frame.data()) {
            List<Json> values = pairs.stream()
                    .map(pair -> row.get(isBase ? pair.baseIndex() : pair.currentIndex()))
                    .toList();
            rows.add(OneSidedRow.of(isBase, values, pairs, keys));
        }
        return rows;
    }

    /** The later copies of a row are the surplus ones. */
    private List<OneSidedRow> surplus(List<OneSidedRow> here, List<OneSidedRow> there) {
        Map<List<Object>, Long> others =
                there.stream().collect(Collectors.groupingBy(row -> row.exact(pairs), Collectors.counting()));
        List<OneSidedRow> surplus = new ArrayList<>();
        for (OneSidedRow row : here) {
            if (others.merge(row.exact(pairs), -1L, Long::sum) < 0) {
                surplus.add(row);
            }
        }
        return surplus;
    }

    private long changed(List<OneSidedRow> baseOnly, List<OneSidedRow> currentOnly) {
        Set<List<Object>> found = keySet(baseOnly);
        found.retainAll(keySet(currentOnly));
        return keys.isEmpty() ? 0 : found.size();
    }

    private static Set<List<Object>> keySet(List<OneSidedRow> rows) {
        return rows.stream().map(OneSidedRow::key).collect(Collectors.toCollection(HashSet::new));
    }

    private long repeated(List<OneSidedRow> rows) {
        Map<List<Object>, Long> byKey =
                rows.stream().collect(Collectors.groupingBy(OneSidedRow::key, Collectors.counting()));
        return keys.isEmpty()
                ? 0
                : byKey.values().stream().filter(count -> count > 1).count();
    }

    private static int order(List<Object> left, List<Object> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = order(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** NULL comes last, as in most warehouses. */
    private static int order(Object left, Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other);
        }
        if (left == Json.Null.INSTANCE || right == Json.Null.INSTANCE) {
            return Boolean.compare(left == Json.Null.INSTANCE, right == Json.Null.INSTANCE);
        }
        return left.toString().compareTo(right.toString());
    }
}
