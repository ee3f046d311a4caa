package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.ValueEquality;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.diff.internal.places.Precision;
import org.recce4j.diff.internal.places.SideColumn;

/** How the columns of two tables in two places are compared. */
record FetchedColumns(Tables tables, TableComparison comparison) {

    /** Returns the compared columns: those of the key, then the others. */
    List<ColumnPair> compared() {
        return comparison.compared().stream().map(ExactPair::columns).toList();
    }

    List<Meeting> meetings() {
        return compared().stream().map(this::meeting).toList();
    }

    private Meeting meeting(ColumnPair pair) {
        SideColumn base = pair.baseOn(tables.baseDialect());
        SideColumn current = pair.currentOn(tables.dialect());
        return comparison.comparators().containsKey(pair)
                ? Meeting.asRead(base, current)
                : Meeting.find(base, current).orElseThrow();
    }

    /** Returns when values of the columns that are not part of the key count as equal. */
    List<BiPredicate<@Nullable Object, @Nullable Object>> equalities() {
        List<BiPredicate<@Nullable Object, @Nullable Object>> equalities = new ArrayList<>();
        for (ExactPair column : comparison.values()) {
            ValueComparator comparator = comparison.comparators().get(column.columns());
            equalities.add(comparator == null ? Objects::equals : new ValueEquality(comparator)::areEqual);
        }
        return equalities;
    }

    /** Returns the columns that are not compared exactly, and how far they are. */
    Map<String, String> precision() {
        Map<String, String> precision = new LinkedHashMap<>();
        for (ColumnPair pair : compared()) {
            if (meeting(pair).precision() != Precision.EXACT) {
                precision.put(pair.name(), meeting(pair).precision().words());
            }
        }
        return precision;
    }
}
