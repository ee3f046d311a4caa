package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Base on PostgreSQL, current on DuckDB. */
class PostgresDuckDbPlacesTest extends PlacesContract {

    private final Warehouse duckDb = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    private final Warehouse postgres = Warehouse.open(Postgres.target(), Access.WRITE);
    private final TablesApart tables =
            new TablesApart(WarehouseTables.make(postgres, "apart_back_"), WarehouseTables.make(duckDb, "apart_back_"));

    @AfterAll
    void close() {
        duckDb.close();
        postgres.close();
    }

    @Override
    TablesApart tables() {
        return tables;
    }

    @Override
    boolean haveBoth(TypedValue value) {
        return true;
    }
}
