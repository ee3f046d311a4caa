package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a comparison of rows by key counts.
 *
 * @param rows the rows
 * @param keysAlone how many keys the rows without a partner have, each side's counted for itself; empty if they were not counted
 * @param columns the values of the rows that both tables have
 * @param candidates how the values of columns that might be renamed agree
 */
record Counts(
        PairedRowCounts rows, OptionalLong keysAlone, List<PairedValueCounts> columns, List<Agreement> candidates) {

    Counts(PairedRowCounts rows, OptionalLong keysAlone, List<PairedValueCounts> columns) {
        this(rows, keysAlone, columns, List.of());
    }

    /** Returns the counts of these rows, and of others that these have as rows without a partner. */
    Counts withPartners(Counts found) {
        List<PairedValueCounts> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sums.add(columns.get(i).plus(found.columns.get(i)));
        }
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            agreements.add(candidates.get(i).plus(found.candidates.get(i)));
        }
        return new Counts(rows.withPartners(found.rows), keysAlone, sums, agreements);
    }
}
