package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** DuckDB, with both versions of its driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbDistributionTest extends DistributionContract {

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }
}
