package org.recce4j.engines;

import net.jqwik.api.lifecycle.AfterContainer;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbValueDiffPropertiesTest extends ValueDiffProperties {

    private static final Warehouse WAREHOUSE = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    private static final ComparedTables TABLES = WarehouseTables.make(WAREHOUSE, "pairs_");

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Override
    ComparedTables tables() {
        return TABLES;
    }

    @Override
    boolean has(TypedValue value) {
        return true;
    }
}
