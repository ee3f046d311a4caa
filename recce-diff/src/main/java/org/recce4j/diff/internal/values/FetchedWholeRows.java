package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.places.FetchedRow;
import org.recce4j.diff.internal.places.ValueOrder;
import org.recce4j.sql.ResultColumn;

/** Compares tables of two places without a key, as multisets of whole rows. Used once, by one thread. */
final class FetchedWholeRows {

    private final FetchedTables tables;
    private final RowMask mask;
    private final Map<List<@Nullable Object>, CopiedRow> rows = new HashMap<>();
    private List<ResultColumn> types = List.of();
    private long baseSize;
    private long currentSize;

    FetchedWholeRows(FetchedTables tables) {
        this.tables = tables;
        this.mask = tables.tables().mask(tables.shown());
    }

    PairedRowCounts compare() {
        tables.readBase(row -> {
            baseSize++;
            copies(row).addOfBase();
        });
        types = tables.readCurrent(row -> {
            currentSize++;
            copies(row).addOfCurrent();
        });
        long baseOnly = 0;
        long currentOnly = 0;
        for (CopiedRow row : rows.values()) {
            baseOnly += Math.max(0, row.surplus());
            currentOnly += Math.max(0, -row.surplus());
        }
        return new PairedRowCounts(baseSize, currentSize, baseSize - baseOnly, baseOnly, currentOnly, 0, 0);
    }

    private CopiedRow copies(FetchedRow row) {
        List<@Nullable Object> key = row.key(row.values().size());
        return rows.computeIfAbsent(key, absent -> new CopiedRow(key, mask.of(row.shown())));
    }

    /** Returns the rows that a side has more often, in order, once they are compared. */
    List<CopiedRow> differing() {
        ValueOrder order = new ValueOrder();
        List<CopiedRow> differing = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.surplus() != 0)
                .sorted((left, right) -> order.compare(left.key(), right.key()))
                .forEach(differing::add);
        return differing;
    }

    /** Returns the types of the shown columns in current. */
    List<ResultColumn> types() {
        return types;
    }
}
