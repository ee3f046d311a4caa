package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Warehouse;

/** Snowflake's own driver and dialect on fakesnow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakesnowValueDiffTest extends ValueDiffContract {

    private Warehouse warehouse;
    private ComparedTables tables;

    @BeforeAll
    void open() {
        warehouse = FakesnowDialectTest.connect();
        tables = WarehouseTables.make(warehouse, "VALUES_");
    }

    @AfterAll
    void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Override
    ComparedTables tables() {
        return tables;
    }
}
