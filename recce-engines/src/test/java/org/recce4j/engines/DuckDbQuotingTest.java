package org.recce4j.engines;

import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbQuotingTest extends QuotingProperties {

    private static final Engine ENGINE =
            new WarehouseEngine(Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE));

    @Override
    Engine engine() {
        return ENGINE;
    }
}
