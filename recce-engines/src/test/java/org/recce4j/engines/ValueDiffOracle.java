package org.recce4j.engines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.internal.check.ValueEquality;

/**
 * What a value diff has to find, by looking at every pair of rows: naive, so that it is right.
 *
 * @param matched how often the values of each column that both tables have are the same, in the rows that both have
 */
record ValueDiffOracle(
        boolean keyRepeats, Verdict verdict, long total, long added, long removed, Map<String, Long> matched) {

    static ValueDiffOracle of(TablePair pair) {
        return of(pair, Map.of());
    }

    /** @param comparators those of columns that are not compared exactly */
    static ValueDiffOracle of(TablePair pair, Map<String, ValueComparator> comparators) {
        Side base = new Side(pair.base(), pair.key());
        Side current = new Side(pair.current(), pair.key());
        List<List<Integer>> common = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            for (int j = 0; j < current.size(); j++) {
                if (isSameKey(base, i, current, j, pair.key())) {
                    common.add(List.of(i, j));
                }
            }
        }
        Map<String, Long> matched = new LinkedHashMap<>();
        for (String column : base.names()) {
            if (current.names().contains(column)) {
                matched.put(
                        column,
                        common.stream()
                                .filter(rows -> isEqual(
                                        base, rows.get(0), current, rows.get(1), column, comparators.get(column)))
                                .count());
            }
        }
        long added = (long) current.size() - common.size();
        long removed = (long) base.size() - common.size();
        boolean equal = added == 0
                && removed == 0
                && base.names().size() == matched.size()
                && current.names().size() == matched.size()
                && matched.values().stream().allMatch(count -> count == common.size());
        return new ValueDiffOracle(
                base.repeats() || current.repeats(),
                equal ? Verdict.EQUAL : Verdict.DIFFERENT,
                common.size() + added + removed,
                added,
                removed,
                matched);
    }

    private static boolean isSameKey(Side one, int row, Side other, int otherRow, List<String> key) {
        return key.stream().allMatch(column -> isSame(one, row, other, otherRow, column));
    }

    private static boolean isEqual(
            Side base, int row, Side current, int otherRow, String column, ValueComparator comparator) {
        return comparator == null
                ? isSame(base, row, current, otherRow, column)
                : new ValueEquality(comparator)
                        .areEqual(
                                base.value(row, column).value(),
                                current.value(otherRow, column).value());
    }

    private static boolean isSame(Side one, int row, Side other, int otherRow, String column) {
        TypedValue left = one.value(row, column);
        TypedValue right = other.value(otherRow, column);
        if (left.value() == null || right.value() == null) {
            return left.value() == right.value();
        }
        return SameValue.isKnown(left.type(), right.type()) ? SameValue.same(left, right) : SameValue.same(right, left);
    }

    private record Side(TypedTable table, List<String> key) {

        int size() {
            return table.rows().size();
        }

        List<String> names() {
            return table.columns().stream().map(TypedTable.Column::name).toList();
        }

        TypedValue value(int row, String column) {
            int index = names().indexOf(column);
            return new TypedValue(
                    table.columns().get(index).type(), table.rows().get(row).get(index));
        }

        boolean repeats() {
            for (int i = 0; i < size(); i++) {
                for (int j = i + 1; j < size(); j++) {
                    if (isSameKey(this, i, this, j, key)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
