package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

/** Redshift's driver and statements on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedshiftDistributionTest extends DistributionContract {

    private final Warehouse warehouse = Warehouse.open(RedshiftDialectTest.target(), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }
}
