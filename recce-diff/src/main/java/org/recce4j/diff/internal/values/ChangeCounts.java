package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;

/** Counts the changes of some columns. */
record ChangeCounts(Tables tables, TableComparison comparison, List<CountedColumn> counted) {

    /** More than are shown: what one of them explains is left out. */
    private static final int MOST = 20;

    List<FrequentChange> read(List<KeyRows> nullKeys) {
        ChangeStatement statement = new ChangeStatement(comparison.keyed(tables), columns(), nullKeys);
        List<FrequentChange> found = new ArrayList<>();
        counted.forEach(column -> addNulls(column, found));
        if (!statement.parts().isEmpty()) {
            ChangeReader reader = new ChangeReader(tables);
            String label = "the query for frequent changes of " + tables.node().id();
            found.addAll(
                    tables.runner().rows(label, statement.text(MOST), rows -> reader.read(rows, statement.parts())));
        }
        return counted.stream()
                .flatMap(column ->
                        ChangeChoice.of(found.stream()
                                        .filter(change -> change.column()
                                                .equals(column.pair().name()))
                                        .toList())
                                .stream())
                .toList();
    }

    private List<ChangedColumn> columns() {
        List<ChangedColumn> columns = new ArrayList<>();
        for (CountedColumn column : counted) {
            ExactPair pair = comparison.values().stream()
                    .filter(value -> value.columns().equals(column.pair()))
                    .findFirst()
                    .orElseThrow();
            columns.add(new ChangedColumn(
                    tables.dialect(),
                    pair,
                    columns.size(),
                    tables.hides(column.pair()),
                    tables.masking().showsEquality()));
        }
        return columns;
    }

    private static void addNulls(CountedColumn column, List<FrequentChange> found) {
        String name = column.pair().name();
        if (column.counts().baseNull() > 1) {
            found.add(new FrequentChange(
                    name, Kind.FROM_NULL, null, null, null, column.counts().baseNull()));
        }
        if (column.counts().currentNull() > 1) {
            found.add(new FrequentChange(
                    name, Kind.TO_NULL, null, null, null, column.counts().currentNull()));
        }
    }
}
