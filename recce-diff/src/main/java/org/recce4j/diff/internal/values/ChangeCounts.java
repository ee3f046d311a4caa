package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;
import org.recce4j.sql.Rows;

/** Counts the changes of some columns. */
record ChangeCounts(Tables tables, TableComparison comparison, List<RowComparison.Column> counted) {

    /** More than are shown: what one of them explains is left out. */
    private static final int MOST = 20;

    List<FrequentChange> read(List<KeyRows> nullKeys) {
        ChangeStatement statement = new ChangeStatement(comparison.keyed(tables), columns(), nullKeys);
        List<FrequentChange> found = new ArrayList<>();
        counted.forEach(column -> addNulls(column, found));
        if (!statement.parts().isEmpty()) {
            String label = "the query for frequent changes of " + tables.node().id();
            found.addAll(tables.runner().rows(label, statement.text(MOST), rows -> read(rows, statement.parts())));
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
        for (RowComparison.Column column : counted) {
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

    private static void addNulls(RowComparison.Column column, List<FrequentChange> found) {
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

    private List<FrequentChange> read(Rows rows, List<ChangeStatement.Part> parts) throws SQLException {
        List<FrequentChange> found = new ArrayList<>();
        while (rows.next()) {
            ChangeStatement.Part part = parts.get((int) number(rows.value(0)));
            FrequentChange change = change(part, text(rows.value(1)), text(rows.value(2)), number(rows.value(3)));
            boolean isNothing = change.kind() == Kind.DIFFERENCE
                    && Objects.requireNonNull(change.by()).signum() == 0;
            if (!isNothing) {
                found.add(change);
            }
        }
        return found;
    }

    private FrequentChange change(
            ChangeStatement.Part part, @Nullable String label, @Nullable String value, long rows) {
        ColumnPair pair = part.column().pair().columns();
        if (part.kind() == Kind.VALUE) {
            return new FrequentChange(pair.name(), Kind.VALUE, shown(pair, label), shown(pair, value), null, rows);
        }
        String text = Objects.requireNonNull(label);
        if (part.kind() == Kind.CASE) {
            return new FrequentChange(pair.name(), Kind.valueOf(text), null, null, null, rows);
        }
        BigDecimal by = new BigDecimal(text);
        boolean isRounding = part.kind() == Kind.FACTOR && by.compareTo(BigDecimal.ONE) == 0;
        return isRounding
                ? new FrequentChange(pair.name(), Kind.ROUNDING, null, null, null, rows)
                : new FrequentChange(pair.name(), part.kind(), null, null, by, rows);
    }

    private @Nullable String shown(ColumnPair pair, @Nullable String value) {
        return value != null && tables.hides(pair) ? tables.masking().shown(value) : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Rows.text(value);
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }
}
