package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.Map;
import org.recce4j.diff.internal.check.CompareRules;
import org.recce4j.diff.internal.check.Params;

/**
 * What a user says of columns.
 *
 * @param compare the comparators
 * @param mapped the names of columns that current calls differently, by their names in base
 * @param excluded the names of columns that are left out
 */
record ColumnRules(CompareRules compare, Map<String, String> mapped, List<String> excluded) {

    static final List<String> NAMES = List.of(CompareRules.NAME, "map", "exclude_columns");

    static ColumnRules of(Params params) {
        return new ColumnRules(CompareRules.of(params), params.columns("map"), params.listOrText("exclude_columns"));
    }
}
