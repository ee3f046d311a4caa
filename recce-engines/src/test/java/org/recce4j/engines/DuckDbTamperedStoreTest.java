package org.recce4j.engines;

import org.junit.jupiter.api.AfterEach;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbTamperedStoreTest extends TamperedStoreContract {

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }

    @Override
    String otherType() {
        return "blob";
    }
}
