package org.recce4j.diff.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.sql.ResultColumn;

/**
 * The columns of two results by name, in the base's order; names that differ in case only are the same if nothing else fits.
 *
 * @param pairs the columns on both sides
 * @param baseOnly the names of the columns that only base has
 * @param currentOnly the names of the columns that only current has
 */
record ResultColumnPairs(List<ResultColumnPair> pairs, List<String> baseOnly, List<String> currentOnly) {

    ResultColumnPairs {
        pairs = List.copyOf(pairs);
        baseOnly = List.copyOf(baseOnly);
        currentOnly = List.copyOf(currentOnly);
    }

    static ResultColumnPairs of(List<ResultColumn> base, List<ResultColumn> current) {
        List<String> before = names(base);
        List<String> after = names(current);
        List<ResultColumnPair> pairs = new ArrayList<>();
        List<String> baseOnly = new ArrayList<>();
        List<String> currentOnly = new ArrayList<>(after);
        currentOnly.removeAll(before);
        for (int i = 0; i < before.size(); i++) {
            String name = before.get(i);
            String found = after.contains(name) ? name : ColumnNames.find(currentOnly, name);
            if (found == null) {
                baseOnly.add(name);
            } else {
                currentOnly.remove(found);
                int index = after.indexOf(found);
                pairs.add(new ResultColumnPair(name, i, base.get(i), index, current.get(index)));
            }
        }
        return new ResultColumnPairs(pairs, baseOnly, currentOnly);
    }

    private static List<String> names(List<ResultColumn> columns) {
        return ColumnNames.distinct(columns.stream().map(ResultColumn::name).toList());
    }

    /** Returns the pair of a key as a user writes it; the sides have these names. */
    ResultColumnPair require(String key, QueryDiff.Sides sides) {
        List<String> names = pairs.stream().map(ResultColumnPair::name).toList();
        String name = ColumnNames.find(names, key);
        if (name == null) {
            throw new DiffException(
                    DiffErrorCode.COLUMN_NOT_FOUND,
                    "Cannot use the primary key \"" + key + "\": " + missing(key, sides) + "; the columns of both are "
                            + names);
        }
        return pairs.get(names.indexOf(name));
    }

    private String missing(String key, QueryDiff.Sides sides) {
        if (ColumnNames.find(baseOnly, key) != null) {
            return "only " + sides.base() + " has such a column";
        }
        return ColumnNames.find(currentOnly, key) != null
                ? "only " + sides.current() + " has such a column"
                : "no column has that name";
    }
}
