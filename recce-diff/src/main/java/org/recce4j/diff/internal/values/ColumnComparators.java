package org.recce4j.diff.internal.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.CompareRules;
import org.recce4j.diff.internal.check.TypeFamily;

/** Finds the comparator of each column: the one that a user gives it, else the one of its type, else the exact one. */
record ColumnComparators(Tables tables, List<ColumnPair> key) {

    /**
     * Returns the comparators of columns that are not compared exactly.
     *
     * @throws DiffException INVALID_CHECK if a comparator does not fit its column; COLUMN_NOT_FOUND if there is no such column
     */
    Map<ColumnPair, ValueComparator> of(List<ColumnPair> columns) {
        CompareRules rules = tables.rules().compare();
        Map<ColumnPair, ValueComparator> given = given(rules);
        Map<ColumnPair, ValueComparator> comparators = new LinkedHashMap<>();
        for (ColumnPair pair : columns) {
            if (!key.contains(pair)) {
                Optional.ofNullable(given.get(pair))
                        .or(() -> ofType(rules, pair))
                        .filter(comparator -> !(comparator instanceof ValueComparator.Exact))
                        .ifPresent(comparator -> comparators.put(pair, comparator));
            }
        }
        return comparators;
    }

    private static Optional<ValueComparator> ofType(CompareRules rules, ColumnPair pair) {
        ValueComparator base = rules.types().get(TypeFamily.of(pair.base()));
        ValueComparator current = rules.types().get(TypeFamily.of(pair.current()));
        return Optional.ofNullable(base).filter(comparator -> comparator.equals(current));
    }

    /** Those of columns that one side alone has are left out: that is a difference already. */
    private Map<ColumnPair, ValueComparator> given(CompareRules rules) {
        ColumnPairs all = tables.pairs();
        ComparatorFit fit = new ComparatorFit(tables, key);
        Map<ColumnPair, ValueComparator> given = new LinkedHashMap<>();
        rules.columns().forEach((written, comparator) -> {
            if (all.excludes(tables.baseColumns(), tables.currentColumns(), written)) {
                throw tables.invalid("column \"" + ColumnNames.unquoted(written)
                        + "\" is in \"compare\" and in \"exclude_columns\"; leave one of them out");
            }
            Optional<ColumnPair> found = all.find(tables.baseColumns(), tables.currentColumns(), written);
            if (found.isEmpty()) {
                fit.requireOnASide(written);
                return;
            }
            ColumnPair pair = found.get();
            fit.requireFit(pair, comparator);
            if (given.put(pair, comparator) != null) {
                throw tables.invalid("\"compare\" names column \"" + pair.name() + "\" twice; leave one of them out");
            }
        });
        return given;
    }
}
