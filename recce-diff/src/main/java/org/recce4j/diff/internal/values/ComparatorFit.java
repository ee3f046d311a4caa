package org.recce4j.diff.internal.values;

import java.util.List;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.FamilyNames;
import org.recce4j.diff.internal.check.FittingFamilies;
import org.recce4j.diff.internal.check.TypeFamily;
import org.recce4j.sql.ResultColumn;

/** Refuses comparators that do not fit their columns. */
record ComparatorFit(Tables tables, List<ColumnPair> key) {

    void requireOnASide(String written) {
        if (tables.baseColumns().find(written) == null
                && tables.currentColumns().find(written) == null) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot compare " + tables.node().id() + ": \"compare\" names column \""
                            + ColumnNames.unquoted(written) + "\", which neither base nor current has; the columns of"
                            + " current are " + tables.currentColumns().names());
        }
    }

    void requireFit(ColumnPair pair, ValueComparator comparator) {
        if (key.contains(pair) && !(comparator instanceof ValueComparator.Exact)) {
            throw tables.invalid(
                    "column \"" + pair.name() + "\" is part of the key, and keys are compared exactly, not "
                            + comparator.words() + "; take it out of \"compare\"");
        }
        FittingFamilies.of(comparator).ifPresent(fitting -> {
            for (ResultColumn column : List.of(pair.base(), pair.current())) {
                if (!fitting.contains(TypeFamily.of(column))) {
                    throw tables.invalid("column \"" + pair.name() + "\" is to be compared " + comparator.words()
                            + ", which fits " + FamilyNames.words(fitting) + ", and is " + column.nativeType() + " ("
                            + TypeFamily.of(column).words() + ") in "
                            + (column.equals(pair.base()) ? "base" : "current")
                            + "; give it another comparator");
                }
            }
        });
    }
}
