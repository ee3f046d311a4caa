package org.recce4j.store;

import java.util.List;

/**
 * The size of a store. Immutable.
 *
 * @param version the version of its tables
 * @param tables its tables
 */
public record StoreStatistics(int version, List<TableSize> tables) {

    public StoreStatistics {
        tables = List.copyOf(tables);
    }

    /**
     * The size of a table. Immutable.
     *
     * @param name its name
     * @param rows the number of its rows
     * @param bytes the length of its texts; it takes less on disk, because warehouses compress
     */
    public record TableSize(String name, long rows, long bytes) {}

    /** Returns the number of rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableSize::rows).sum();
    }

    /** Returns the length of all texts. */
    public long bytes() {
        return tables.stream().mapToLong(TableSize::bytes).sum();
    }
}
