package org.recce4j.testkit;

import org.junit.jupiter.api.AfterEach;
import org.recce4j.sql.Warehouse;

/** The contract on DuckDB in memory. */
abstract class DuckDbCheckContract extends CheckContract {

    private final Warehouse warehouse = InMemoryDuckDb.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    protected Warehouse warehouse() {
        return warehouse;
    }

    @Override
    protected Warehouse otherWarehouse() {
        return InMemoryDuckDb.warehouse();
    }

    @Override
    protected Tables equal() {
        return new Tables("select 1 as id, 'a' as v", "select 1 as id, 'a' as v");
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 1 as id, 'b' as v");
    }
}
