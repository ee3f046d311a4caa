package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.ValueEquality;
import org.recce4j.diff.internal.places.Meeting;

/**
 * Finds the forms in which columns are compared, each by its comparator.
 *
 * @param key the columns of the key; none if whole rows are compared
 * @param comparators the comparators of columns that are not compared exactly
 */
record ComparedColumns(Tables tables, List<ColumnPair> key, Map<ColumnPair, ValueComparator> comparators) {

    /**
     * Returns the forms of columns that are not part of the key.
     *
     * @param others gets the columns that cannot be compared, and why
     */
    List<ExactPair> of(List<ColumnPair> columns, Map<ColumnPair, String> others) {
        List<ExactPair> values = new ArrayList<>();
        Optional<ComparedForms> forms = forms();
        for (ColumnPair pair : columns) {
            ValueComparator comparator = comparators.get(pair);
            Optional<ExactPair> found = comparator == null
                    ? tables.exact(pair)
                    : forms.map(known -> known.find(pair, comparator)).orElseGet(() -> apart(pair, comparator));
            if (comparator != null && forms.isEmpty() && found.isEmpty()) {
                others.put(pair, NotCompared.apart(pair, comparator));
            } else if (found.isEmpty()) {
                others.put(pair, NotCompared.words(tables, pair, comparator));
            } else if (comparator != null && key.isEmpty() && !found.get().isByForm()) {
                others.put(pair, NotCompared.withoutKey(pair, comparator));
            } else if (!key.contains(pair)) {
                values.add(found.get());
            }
        }
        return values;
    }

    /** The values are compared here, as they are read; empty for an expression, which is SQL. */
    private Optional<ExactPair> apart(ColumnPair pair, ValueComparator comparator) {
        if (!new ValueEquality(comparator).isDefined()) {
            return Optional.empty();
        }
        Meeting read = Meeting.asRead(pair.baseOn(tables.baseDialect()), pair.currentOn(tables.dialect()));
        return Optional.of(new ExactPair(pair, read.base(), read.current(), (before, after) -> {
            throw new AssertionError("Compared here, not in a statement: " + pair.name());
        }));
    }

    /** Empty for two places, whose values meet here: their comparators are no forms of a warehouse. */
    private Optional<ComparedForms> forms() {
        return tables.areApart()
                ? Optional.empty()
                : Optional.of(new ComparedForms(tables.dialect(), new Expressions(tables).of(comparators)));
    }
}
