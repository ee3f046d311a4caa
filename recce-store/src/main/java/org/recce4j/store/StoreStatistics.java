package org.recce4j.store;

import java.util.List;

/**
 * How large a store is.
 *
 * @param version the version of its tables
 * @param tables its tables
 */
public record StoreStatistics(int version, List<TableSize> tables) {

    public StoreStatistics {
        tables = List.copyOf(tables);
    }

    /**
     * How large a table is.
     *
     * @param name its name
     * @param rows how many rows it has
     * @param bytes the length of its texts; what it takes on disk is less, for warehouses compress
     */
    public record TableSize(String name, long rows, long bytes) {}

    /** Returns the rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableSize::rows).sum();
    }

    /** Returns the length of all texts. */
    public long bytes() {
        return tables.stream().mapToLong(TableSize::bytes).sum();
    }
}
