package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakesnowQueryDiffTest extends QueryDiffContract {

    private Warehouse warehouse;

    @BeforeAll
    void open() {
        warehouse = FakesnowDialectTest.connect();
    }

    @AfterAll
    void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }
}
